import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

function ButtonAsAnchor(props: ButtonProps & AnchorProps & { readonly ref?: Ref<HTMLAnchorElement> }) {
  return <Button component="a" {...props} />;
}

/** A button that leads to a screen: `<LinkButton to="/council/deputies" search={{ open: 'new' }}>…</LinkButton>`. */
export const LinkButton = createLink(ButtonAsAnchor);
