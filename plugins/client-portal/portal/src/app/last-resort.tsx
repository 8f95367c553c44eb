/** Shown when even the translations did not arrive, or when drawing a page has failed. */
export function LastResort() {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="text-xl font-semibold">Something did not load</h1>
        <p className="mt-2 text-muted">Please check your connection and try again.</p>
        <button
          type="button"
          className="mt-6 min-h-11 rounded-xl border border-edge bg-surface px-5 font-medium"
          onClick={() => window.location.reload()}
        >
          Try again
        </button>
      </div>
    </main>
  );
}
