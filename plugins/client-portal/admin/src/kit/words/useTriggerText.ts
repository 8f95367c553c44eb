import { builtInTriggers } from '#protocol';
import { useText } from '../../ui/text';

/** The words for a trigger: its own label, or ours for those that are built in. */
export const useTriggerText = () => {
  const text = useText();
  return (name: string, label?: string | null) => {
    const known = builtInTriggers.find((one) => one === name);
    return label ?? (known ? text(`trigger.${known}`) : name);
  };
};
