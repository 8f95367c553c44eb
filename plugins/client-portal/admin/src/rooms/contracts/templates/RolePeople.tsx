import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { TemplateRole } from '#protocol';
import { useText } from '../../../ui/text';
import { type SignerChoice, signerKey } from '../draft';
import { PersonDialog } from '../PersonDialog';

type People = Readonly<Record<number, SignerChoice & { name: string }>>;

interface RolePeopleProps {
  roles: readonly TemplateRole[];
  people: People;
  onChange: (people: People) => void;
}

/** Who takes which role. */
export const RolePeople = ({ roles, people, onChange }: RolePeopleProps) => {
  const text = useText();
  const [choosing, setChoosing] = useState<number>();
  const taken = new Set(
    Object.values(people).map(({ contact, admin }) =>
      signerKey({ contact, admin: admin === undefined ? undefined : String(admin) })
    )
  );
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
      {roles.map(({ name, role, agency }, index) => (
        <Flex key={index} tag="li" justifyContent="space-between" gap={3} wrap="wrap">
          <Flex direction="column" alignItems="flex-start" minWidth={0}>
            <Typography variant="pi" fontWeight="bold">
              {name}
            </Typography>
            <Typography textColor={people[index] ? undefined : 'neutral600'}>
              {people[index]?.name ?? text('template.role.nobody')}
            </Typography>
          </Flex>
          <Button
            size="S"
            variant="secondary"
            aria-label={text('template.role.choose', { role: name })}
            onClick={() => setChoosing(index)}
          >
            {text('signers.choose')}
          </Button>
          {choosing === index ? (
            <PersonDialog
              title={name}
              taken={taken}
              agency={agency}
              onClose={() => setChoosing(undefined)}
              onPick={(person) => {
                onChange({
                  ...people,
                  [index]: {
                    ...(person.contact ? { contact: person.contact } : { admin: person.admin }),
                    role,
                    name: person.name,
                  },
                });
                setChoosing(undefined);
              }}
            />
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
};
