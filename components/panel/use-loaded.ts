import { useEffect, useState } from 'preact/hooks';

/**
 * Something that is loaded for a key, `fallback` until it is there and where it can't be had. `key` is `null` while
 * nothing is needed.
 */
export function useLoaded<Value>(
  key: string | null,
  load: () => Promise<Value>,
  fallback: Value,
): { readonly value: Value; readonly isReady: boolean } {
  const [loaded, setLoaded] = useState<{ key: string; value: Value } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the key tells what to load
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    const settle = (value: Value) => {
      if (isWanted) setLoaded({ key, value });
    };
    load().then(settle, () => settle(fallback));
    return () => {
      isWanted = false;
    };
  }, [key]);
  if (key === null) return { value: fallback, isReady: true };
  return loaded?.key === key ? { value: loaded.value, isReady: true } : { value: fallback, isReady: false };
}
