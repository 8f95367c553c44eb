/** The first moment, before there is a name, a colour or a language to show. */
export const Splash = () => (
  <main className="grid min-h-dvh place-items-center" aria-busy="true">
    <span className="splash-ring" />
  </main>
);
