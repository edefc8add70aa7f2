/** Holds the list's place while the ticket is being read; the panel's live region says so. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {['first', 'second', 'third'].map((row) => (
        <div key={row} class="skeleton__row">
          <span class="skeleton__line" />
          <span class="skeleton__line skeleton__line--short" />
          <span class="skeleton__line skeleton__line--long" />
        </div>
      ))}
    </div>
  );
}
