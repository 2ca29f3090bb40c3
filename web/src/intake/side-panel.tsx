import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { GuidanceAnswers } from './guidance-answers.js';
import { PetitionerCard } from './petitioner-card.js';
import { SimilarCases } from './similar-cases.js';
import { AskLine } from './ask-line.js';

/** What stands beside the form. Nothing in it is waited for. */
export const SidePanel = () => {
  const { t } = useTranslation('intake');
  const { acts } = useSession();
  return (
    <aside id="beside" tabIndex={-1} aria-label={t('panel')} className="intake-side">
      <AskLine />
      {acts.includes('lookUpPetitioners') && <PetitionerCard />}
      {acts.includes('askBesideTheForm') && <SimilarCases />}
      <GuidanceAnswers />
    </aside>
  );
};
