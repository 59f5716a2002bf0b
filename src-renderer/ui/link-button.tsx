import { Button, type ButtonProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { createLink } from '@tanstack/react-router';
import { useEffect, useRef, type AnchorHTMLAttributes, type Ref } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

/** React gives `autoFocus` to fields and buttons alone; a link that is the next thing to do takes the cursor too. */
function ButtonAsAnchor({
  autoFocus,
  ref,
  ...props
}: ButtonProps & AnchorProps & { readonly ref?: Ref<HTMLAnchorElement> }) {
  const own = useRef<HTMLAnchorElement>(null);
  const refs = useMergedRef(own, ref);
  useEffect(() => {
    if (autoFocus) own.current?.focus();
  }, [autoFocus]);
  return <Button component="a" ref={refs} {...props} />;
}

/** A button that leads to a screen: `<LinkButton to="/council/deputies" search={{ open: 'new' }}>…</LinkButton>`. */
export const LinkButton = createLink(ButtonAsAnchor);
