import { Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { accessTriggerRoutes, settingsSections } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useTriggerText } from '../../kit/words/useTriggerText';
import { DataTable } from '../../ui/DataTable';
import { useText } from '../../ui/text';

/** A trigger that nobody has set does both. */
const both = { activates: true, notifies: true };
const effects = ['activates', 'notifies'] as const;

/** What of the agency's work gives a client access by itself, and tells it so (C8, C9). */
const AccessTriggersPage = () => {
  const text = useText();
  const triggerText = useTriggerText();
  const answer = useAnswer(accessTriggerRoutes.list);
  return (
    <SettingsPage {...useSection(settingsSections['access-triggers'])}>
      {({ values: { triggers }, disabled, set }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <WhenAnswered answer={answer}>
            {(data) => (
              <DataTable
                columns={[
                  { label: 'trigger.when' },
                  { label: 'trigger.activates' },
                  { label: 'trigger.notifies' },
                ]}
                rowCount={data.results.length}
              >
                {data.results.map(({ name, label }) => {
                  const chosen = triggers[name] ?? both;
                  return (
                    <Tr key={name}>
                      <Td>
                        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                          {triggerText(name, label)}
                        </Typography>
                      </Td>
                      {effects.map((effect) => (
                        <Td key={effect}>
                          <Checkbox
                            aria-label={text(`trigger.${effect}.of`, {
                              trigger: triggerText(name, label),
                            })}
                            checked={chosen[effect]}
                            disabled={disabled}
                            onCheckedChange={(ticked) =>
                              set('triggers', {
                                ...triggers,
                                [name]: { ...chosen, [effect]: ticked === true },
                              })
                            }
                          />
                        </Td>
                      ))}
                    </Tr>
                  );
                })}
              </DataTable>
            )}
          </WhenAnswered>
          <Typography variant="pi" textColor="neutral600">
            {text('trigger.hint')}
          </Typography>
        </Flex>
      )}
    </SettingsPage>
  );
};

export default AccessTriggersPage;
