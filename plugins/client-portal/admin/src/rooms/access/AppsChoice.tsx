import { Flex, Typography } from '@strapi/design-system';
import { rightsRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { CheckGroup } from '../../ui/CheckGroup';
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
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <CheckGroup
        label={text('apps.label')}
        options={data.results.map(({ id, label }) => ({ value: id, label }))}
        chosen={chosen}
        onChange={(id, ticked) =>
          onChange(ticked ? [...chosen, id] : chosen.filter((app) => app !== id))
        }
      />
      <Typography variant="pi" textColor="neutral600">
        {text('apps.hint')}
      </Typography>
    </Flex>
  );
};
