import { useState } from 'react';
import { useKnownPortal } from '../session/portal';

/**
 * The agency's logo on a white plate, since logos are drawn for paper and would sink into a dark
 * page; a letter where there is none.
 */
export function Logo({ large = false }: { large?: boolean }) {
  const { name, logoUrl } = useKnownPortal();
  const [broken, setBroken] = useState(false);
  if (logoUrl && !broken) {
    return (
      <img
        src={logoUrl}
        alt=""
        onError={() => setBroken(true)}
        className={`shrink-0 bg-white object-contain ${large ? 'h-14 max-w-48 rounded-2xl p-2' : 'h-9 max-w-32 rounded-lg p-1'}`}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center font-semibold uppercase ${large ? 'size-14 rounded-2xl bg-on-band text-2xl text-band' : 'size-9 rounded-lg bg-fill text-base text-on-fill'}`}
    >
      {[...name][0]}
    </span>
  );
}
