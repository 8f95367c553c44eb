import { Badge } from '@strapi/design-system';
import type { BadgeProps } from '@strapi/design-system';

/** The design system writes a warning in orange on yellow, 3.6 to 1 (WCAG 2.2 1.4.3 asks for 4.5). */
export const StateBadge = (props: BadgeProps) => (
  <Badge size="S" textColor={props.variant === 'warning' ? 'neutral800' : undefined} {...props} />
);
