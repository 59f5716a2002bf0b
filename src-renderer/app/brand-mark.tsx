/**
 * The mark of the program, drawn as in icon.svg. As a picture it would be a document of its own, fetched and laid out
 * while the first screen is.
 */
export function BrandMark({ className }: { readonly className: string | undefined }) {
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden>
      <rect width="64" height="64" rx="14" fill="#0b6a74" />
      <path
        d="M14 26h36M20 26v20M32 26v20M44 26v20M14 48h36"
        stroke="#fff"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
      <path d="M32 10 14 22h36z" fill="#e9c46a" />
    </svg>
  );
}
