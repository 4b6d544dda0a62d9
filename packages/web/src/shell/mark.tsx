/** The beacon: the mark of Balise. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="5" r="3.2" fill="var(--sea)" />
      <path
        d="M6.2 18 8.6 9.4h2.8L13.8 18zM3.5 18h13"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
