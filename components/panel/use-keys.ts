import { useLayoutEffect, useRef } from 'preact/hooks';

/** Handles a key press anywhere in the panel; true where it did, so that the browser leaves the key alone. */
export type KeyHandler = (event: KeyboardEvent) => boolean;

/**
 * Listens on the document, since focus falls to the body when a focused element goes away. Keys of an input method
 * that is composing, and keys inside a dialog, belong to those.
 */
export function useKeys(handler: KeyHandler): void {
  const latest = useRef(handler);
  latest.current = handler;
  // Not once it is painted: a key that is pressed as soon as the view is there would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Ctrl+Enter, or ⌘+Enter on a Mac. */
export function isPrimaryKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

/** True where a letter typed at `target` becomes text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
