import type { ReactNode } from 'react';
import { LanguageChoice } from '../language/language-choice';
import { useKnownPortal } from '../session/portal';
import { Logo } from './logo';

/** Whose portal it is, and one thing to do: the frame of every page before the login. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { name } = useKnownPortal();
  return (
    <div className="flex min-h-dvh flex-col md:grid md:grid-cols-[minmax(18rem,5fr)_7fr]">
      <header className="relative isolate overflow-hidden bg-band px-6 pt-8 pb-16 text-on-band md:flex md:flex-col md:justify-end md:p-12">
        <BandPattern />
        <div className="relative mx-auto flex w-full max-w-md flex-col items-center gap-4 text-center md:mx-0 md:items-start md:text-start">
          <Logo large />
          <p className="line-clamp-2 max-w-full text-xl font-semibold text-balance md:line-clamp-4 md:text-4xl md:leading-tight md:tracking-tight">
            {name}
          </p>
        </div>
      </header>
      <div className="flex grow flex-col">
        <main className="relative mx-auto -mt-10 flex w-full max-w-md grow flex-col px-4 md:mt-0 md:justify-center md:px-6 md:py-12">
          <div className="card p-6 sm:p-8 md:border-0 md:bg-transparent md:p-0 md:shadow-none">
            {children}
          </div>
        </main>
        <footer className="flex justify-center p-4">
          <LanguageChoice />
        </footer>
      </div>
    </div>
  );
}

/** Quiet circles in the text's own colour: they suit every accent. */
const BandPattern = () => (
  <svg
    viewBox="0 0 400 400"
    preserveAspectRatio="xMaxYMin slice"
    className="absolute inset-0 -z-10 size-full opacity-10"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    {[60, 120, 180, 240, 300].map((radius) => (
      <circle key={radius} cx="340" cy="40" r={radius} />
    ))}
  </svg>
);
