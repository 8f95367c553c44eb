import { useState } from 'react';

const sizes = {
  small: 'size-9 text-sm',
  medium: 'size-14 text-lg sm:size-16 sm:text-xl',
  large: 'size-24 text-3xl',
} as const;

interface AvatarProps {
  name: string;
  url: string | null;
  size?: keyof typeof sizes;
}

const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('');
};

/** The picture, or the initials while there is none or it does not load. */
export function Avatar({ name, url, size = 'small' }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const shape = `${sizes[size]} shrink-0 rounded-full`;
  if (url && broken !== url) {
    return (
      <img src={url} alt="" className={`${shape} object-cover`} onError={() => setBroken(url)} />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`${shape} grid place-items-center bg-soft font-semibold text-ink uppercase`}
    >
      {initials(name)}
    </span>
  );
}
