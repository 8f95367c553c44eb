/** Of a long menu: what there is room for between it and the edge of the window, as Radix measures it. */
export const menuHeight = 'min(48rem, var(--radix-dropdown-menu-content-available-height))';
