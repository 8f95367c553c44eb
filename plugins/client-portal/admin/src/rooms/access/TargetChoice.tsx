import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { rightsRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';

// an app's id has no space, so this can be none
const landingPage = 'landing page';

interface TargetChoiceProps {
  app: string | undefined;
  onChange: (app: string | undefined) => void;
}

/** "Custom menu": where the client stands after the login (E6). */
export const TargetChoice = ({ app, onChange }: TargetChoiceProps) => {
  const text = useText();
  const { data, isLoading } = useAnswer(rightsRoutes.apps);
  return (
    <Field.Root hint={text('target.hint')}>
      <Field.Label>{text('target.label')}</Field.Label>
      <SingleSelect
        value={app ?? landingPage}
        disabled={isLoading}
        onChange={(value) => onChange(value === landingPage ? undefined : String(value))}
      >
        <SingleSelectOption value={landingPage}>{text('target.landing')}</SingleSelectOption>
        {(data?.results ?? []).map(({ id, label }) => (
          <SingleSelectOption key={id} value={id}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};
