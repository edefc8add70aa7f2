import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_REPLY_STYLE, type ReplyStyle } from '../../core/reply/reply-style';
import type { PanelServices } from './panel-services';

/** How replies look, as set in the options; follows them while the panel is open. */
export function useReplyStyle(
  services: Pick<PanelServices, 'replyStyle' | 'onReplyStyleChanged'>,
): ReplyStyle {
  const [style, setStyle] = useState(DEFAULT_REPLY_STYLE);
  useEffect(() => {
    services.replyStyle().then(setStyle, () => undefined);
    return services.onReplyStyleChanged(setStyle);
  }, [services]);
  return style;
}
