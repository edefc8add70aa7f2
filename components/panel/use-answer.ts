import { useEffect, useState } from 'preact/hooks';

/** What a service has answered, at once or later; `null` until it is there and where it can't be had. */
export function useAnswer<Value>(answer: Value | Promise<Value>): Value | null {
  const [settled, setSettled] = useState<{ readonly of: unknown; readonly value: Value | null } | null>(null);
  useEffect(() => {
    if (!(answer instanceof Promise)) return;
    let isWanted = true;
    const settle = (value: Value | null) => {
      if (isWanted) setSettled({ of: answer, value });
    };
    answer.then(settle, () => settle(null));
    return () => {
      isWanted = false;
    };
  }, [answer]);
  if (!(answer instanceof Promise)) return answer;
  return settled?.of === answer ? settled.value : null;
}
