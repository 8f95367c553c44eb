import { rightsRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SelectField } from '../../ui/SelectField';
import { useText } from '../../ui/text';

interface TargetChoiceProps {
  app: string | undefined;
  onChange: (app: string | undefined) => void;
}

/** "Custom menu": where the client stands after the login (E6). */
export const TargetChoice = ({ app, onChange }: TargetChoiceProps) => {
  const text = useText();
  const { data, isLoading } = useAnswer(rightsRoutes.apps);
  return (
    <SelectField
      label={text('target.label')}
      hint={text('target.hint')}
      value={app ?? null}
      options={(data?.results ?? []).map(({ id, label }) => ({ value: id, label }))}
      none={{ label: text('target.landing'), onChoose: () => onChange(undefined) }}
      disabled={isLoading}
      onChange={onChange}
    />
  );
};
