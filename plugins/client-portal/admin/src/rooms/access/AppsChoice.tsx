import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { rightsRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';

interface AppsChoiceProps {
  chosen: string[];
  onChange: (apps: string[]) => void;
}

/** The apps that an invitation gives (C10). None ticked: what the settings give every client. */
export const AppsChoice = ({ chosen, onChange }: AppsChoiceProps) => {
  const text = useText();
  const { data } = useAnswer(rightsRoutes.apps);
  if (!data || data.results.length === 0) return null;
  return (
    <Flex
      tag="fieldset"
      direction="column"
      alignItems="flex-start"
      gap={2}
      borderStyle="none"
      padding={0}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {text('apps.label')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {data.results.map(({ id, label }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onCheckedChange={(ticked) =>
              onChange(ticked === true ? [...chosen, id] : chosen.filter((app) => app !== id))
            }
          >
            {label}
          </Checkbox>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {text('apps.hint')}
      </Typography>
    </Flex>
  );
};
