import { useIntl } from 'react-intl';
import { pluginId, type TextKey, useText } from '../../ui/text';

/** The words for a trigger: its own label, or those that its room has for it. */
export const useTriggerText = () => {
  const text = useText();
  const { messages } = useIntl();
  return (name: string, label?: string | null) => {
    if (label) return label;
    // which triggers there are, the server's rooms say
    const key = `trigger.${name}`;
    return `${pluginId}.${key}` in messages ? text(key as TextKey) : name;
  };
};
