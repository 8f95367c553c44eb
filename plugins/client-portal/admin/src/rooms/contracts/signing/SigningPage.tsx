import { lazy, Suspense, useCallback, useState } from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';
import { agencySigningRoutes, type ClientContract, contractAdminRoutes } from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { WhenAnswered } from '../../../kit/WhenAnswered';
import { DetailPage } from '../../../kit/DetailPage';
import { useToast } from '../../../kit/useToast';
import { useBytes } from '../../../kit/files/useBytes';
import { useAct } from '../../../kit/requests/useAct';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { useFreshly } from '../../../kit/requests/useFreshly';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { useAutosave } from '../../../ui/useAutosave';
import { contractPath } from '../paths';
import { usePartyColours } from '../field-editor/partyColours';
import { DeclineDialog } from './DeclineDialog';
import { fillId } from './FillField';
import { firstValues, missing } from './filling';
import type { Marks, Values } from '#browser/filling';
import { FillSheets } from './FillSheets';
import { MarkDialog } from './MarkDialog';
import { SigningSide } from './SigningSide';

const Prose = lazy(() => import('../../../ui/Prose'));

interface ConsentProps {
  contract: ClientContract;
  onGiven: () => void;
}

/** The consent to sign electronically, before the first field. */
const Consent = ({ contract, onGiven }: ConsentProps) => {
  const text = useText();
  const [agreed, setAgreed] = useState(false);
  const [consent, { error, isLoading }] = useAct(agencySigningRoutes.consent, {
    refreshes: 'nothing',
  });
  const confirm = async () => {
    const answer = await consent({ id: contract.id, version: contract.consent.version });
    if ('data' in answer) onGiven();
  };
  return (
    <Card title={text('sign.consent')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {error ? <Failure error={error} /> : null}
        <Suspense fallback={<Loading />}>
          <Prose markdown={contract.consent.text} />
        </Suspense>
        <Checkbox checked={agreed} onCheckedChange={(ticked) => setAgreed(ticked === true)}>
          {text('sign.consent.agree')}
        </Checkbox>
        <Box>
          <Button disabled={!agreed} loading={isLoading} onClick={() => void confirm()}>
            {text('sign.consent.confirm')}
          </Button>
        </Box>
      </Flex>
    </Card>
  );
};

/** Everything is filled in, then signed: the values are kept on the server in between. */
const Signing = ({ contract }: { contract: ClientContract }) => {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [ask] = useAct(contractAdminRoutes.download);
  const { id, documentSha256, fields, consent, adopted, ways } = contract;
  const file = useBytes(
    useCallback(() => ask({ id, what: 'original', disposition: 'inline' }), [ask, id])
  );
  const [values, setValues] = useState<Values>(() => firstValues(fields));
  const [marks, setMarks] = useState<Marks>(adopted);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'signature' | 'initials' | 'decline'>();
  const [saveValues] = useAct(agencySigningRoutes.saveDraft, { refreshes: 'nothing' });
  const [sign, signing] = useAct(agencySigningRoutes.sign);
  const colour = usePartyColours([{ key: 'me', name: '', role: 'signer' }])('me');
  const left = missing(fields, values, marks);
  const me = contract.signers.find((signer) => signer.me);

  const autosave = useAutosave(values, async (latest) => {
    const answer = await saveValues({ id, values: { ...latest } });
    return 'data' in answer;
  });

  const confirm = async () => {
    if (!marks.signature) {
      setOpen('signature');
      return;
    }
    const answer = await sign({
      id,
      values: { ...values },
      signature: marks.signature,
      initials: marks.initials,
      consent: consent.version,
      documentSha256,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    if ('data' in answer) {
      toast.success(text('sign.done'));
      navigate(contractPath(id));
      return;
    }
    const refused = Object.keys(readError(answer.error).fields).flatMap((path) => {
      const [, field] = /^values\.(.+)$/.exec(path) ?? [];
      return field === undefined ? [] : [field];
    });
    setWrong(new Set(refused));
  };
  const next = () => {
    const [first] = left;
    if (!first) return;
    const element = document.getElementById(fillId(first.id));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };

  return (
    <>
      {signing.error ? <Failure error={signing.error} /> : null}
      {wrong.size > 0 ? <Notice tone="danger">{text('sign.wrong')}</Notice> : null}
      <Flex gap={5} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 40rem" minWidth={0}>
          <WhenAnswered answer={file}>
            {(bytes) => (
              <FillSheets
                bytes={bytes}
                pages={contract.document.pages}
                fields={fields}
                values={values}
                marks={marks}
                colour={colour}
                wrong={wrong}
                onChange={(field, value) =>
                  setValues((current) => ({ ...current, [field]: value }))
                }
                onMark={setOpen}
              />
            )}
          </WhenAnswered>
        </Box>
        <Box flex="1 1 28rem" maxWidth="40rem">
          <SigningSide
            contract={contract}
            marks={marks}
            left={left.length}
            saving={autosave.state}
            busy={signing.isLoading}
            onNext={next}
            onMark={setOpen}
            onSign={() => void confirm()}
            onDecline={() => setOpen('decline')}
          />
        </Box>
      </Flex>
      {open === 'signature' || open === 'initials' ? (
        <MarkDialog
          kind={open}
          name={me?.name ?? ''}
          ways={ways}
          onClose={() => setOpen(undefined)}
          onMark={(mark) => {
            setMarks({ ...marks, [open]: mark });
            setOpen(undefined);
          }}
        />
      ) : null}
      {open === 'decline' ? <DeclineDialog id={id} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
};

const Opened = ({ id }: { id: string }) => {
  const text = useText();
  const query = useAnswer(
    agencySigningRoutes.get,
    { id },
    { kept: true, refetchOnMountOrArgChange: true }
  );
  const [agreed, setAgreed] = useState(false);
  const inTurn = (contract: ClientContract) =>
    contract.consent.given || agreed ? (
      <Signing key={contract.documentSha256} contract={contract} />
    ) : (
      <Consent contract={contract} onGiven={() => setAgreed(true)} />
    );
  return (
    <DetailPage
      answer={{ ...query, data: useFreshly(query) }}
      title={text('sign.open')}
      titleOf={({ title }) => title}
      purpose={text('sign.purpose')}
      guide="contracts"
      back={contractPath(id)}
    >
      {(contract) => (
        <>
          {contract.myTurn ? null : <Notice tone="info">{text('sign.not_now')}</Notice>}
          {contract.message ? (
            <Typography style={{ whiteSpace: 'pre-wrap' }}>{contract.message}</Typography>
          ) : null}
          {contract.myTurn ? inTurn(contract) : null}
        </>
      )}
    </DetailPage>
  );
};

/** The agency's own signer signs here, without leaving the panel. */
const SigningPage = () => {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
};

export default SigningPage;
