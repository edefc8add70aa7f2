import type { ComponentChildren } from 'preact';

/** Icons only repeat what a word or a label says, so screen readers pass them over. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.25 3.25" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </Icon>
);

/** Points to the start of the line; the style sheet turns it round for right-to-left text. */
export const BackIcon = () => (
  <Icon>
    <path class="icon__directed" d="M9.75 3.5 5.25 8l4.5 4.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.25 1.9 12.9a.55.55 0 0 0 .48.85h11.24a.55.55 0 0 0 .48-.85L8 2.25Z" />
    <path d="M8 6.5v3.25" />
    <path d="M8 11.75v.01" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.25 3.25L13 4.75" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.5" />
    <path d="M3.5 10.25A.75.75 0 0 1 2.75 9.5v-5.25a1.5 1.5 0 0 1 1.5-1.5H9.5a.75.75 0 0 1 .75.75" />
  </Icon>
);

export const MarkdownIcon = () => (
  <Icon>
    <path d="M1.75 11.25v-6.5L4.5 8l2.75-3.25v6.5" />
    <path d="M12 4.75v6.5m-2.25-2.25L12 11.25 14.25 9" />
  </Icon>
);

export const InsertIcon = () => (
  <Icon>
    <path class="icon__directed" d="M2.5 8h7m-3-3 3 3-3 3m6.5-8v10" />
  </Icon>
);

export const SidePanelIcon = () => (
  <Icon>
    <rect x="2.25" y="2.75" width="11.5" height="10.5" rx="1.75" />
    <path class="icon__directed" d="M9.75 2.75v10.5" />
  </Icon>
);

export const KeyboardIcon = () => (
  <Icon>
    <rect x="1.75" y="4" width="12.5" height="8" rx="1.5" />
    <path d="M4.5 6.75v.01m2.33-.01v.01m2.34-.01v.01m2.33-.01v.01M5.5 9.5h5" />
  </Icon>
);

export const ExternalIcon = () => (
  <Icon>
    <path
      class="icon__directed"
      d="M9.25 2.75h4v4m0-4-6 6m4 .5v2.5a1.5 1.5 0 0 1-1.5 1.5h-5.5a1.5 1.5 0 0 1-1.5-1.5v-5.5a1.5 1.5 0 0 1 1.5-1.5h2.5"
    />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.5" />
    <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </Icon>
);

export const TicketIcon = () => (
  <Icon>
    <path d="M2.75 3.75h10.5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1H8.5l-3 2.5v-2.5H2.75a1 1 0 0 1-1-1v-5.5a1 1 0 0 1 1-1Z" />
    <path d="M4.75 6.5h6.5m-6.5 2h4" />
  </Icon>
);

export const TargetIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <circle cx="8" cy="8" r="1.75" />
  </Icon>
);

export const OptionsIcon = () => (
  <Icon>
    <path d="M2.25 4.5h6m4 0h1.5m-11.5 7h1.5m4 0h6" />
    <circle cx="10.25" cy="4.5" r="1.75" />
    <circle cx="5.75" cy="11.5" r="1.75" />
  </Icon>
);
