import { abilitiesTrained } from '#domain/measures/abilities-trained.ts'
import { accountLinksCovered } from '#domain/measures/account-links-covered.ts'
import { accountPosts } from '#domain/measures/account-posts.ts'
import { accountRegistrationRate } from '#domain/measures/account-registration-rate.ts'
import { accountReplyRate } from '#domain/measures/account-reply-rate.ts'
import { columnsUpdated } from '#domain/measures/columns-updated.ts'
import { columnsWithoutUpdate } from '#domain/measures/columns-without-update.ts'
import { confirmationRate } from '#domain/measures/confirmation-rate.ts'
import { consultationFeedback } from '#domain/measures/consultation-feedback.ts'
import { consultationsShare } from '#domain/measures/consultations-share.ts'
import { contentClassesCovered } from '#domain/measures/content-classes-covered.ts'
import { disclosureFieldsCovered } from '#domain/measures/disclosure-fields-covered.ts'
import { experienceExchanges } from '#domain/measures/experience-exchanges.ts'
import { expertInterpretations } from '#domain/measures/expert-interpretations.ts'
import { fullResponses } from '#domain/measures/full-responses.ts'
import { headAttendedPressOffice } from '#domain/measures/head-attended-press-office.ts'
import { hotlineAnswerRate } from '#domain/measures/hotline-answer-rate.ts'
import { hotlineConnectionRate } from '#domain/measures/hotline-connection-rate.ts'
import { hotlinePromptRate } from '#domain/measures/hotline-prompt-rate.ts'
import { incidentMeasures } from '#domain/measures/incident-measures.ts'
import { inquiryAnswerRate } from '#domain/measures/inquiry-answer-rate.ts'
import { inquiryOnTimeRate } from '#domain/measures/inquiry-on-time-rate.ts'
import { interactionForms } from '#domain/measures/interaction-forms.ts'
import { interpretationForms } from '#domain/measures/interpretation-forms.ts'
import { interpretationShare } from '#domain/measures/interpretation-share.ts'
import { interpretationTimeliness } from '#domain/measures/interpretation-timeliness.ts'
import { interviewsByHeads } from '#domain/measures/interviews-by-heads.ts'
import { majorConferencesOnTime } from '#domain/measures/major-conferences-on-time.ts'
import { majorResponsesOnTime } from '#domain/measures/major-responses-on-time.ts'
import type { Measure } from '#domain/measures/measure.ts'
import { mechanismMeasures } from '#domain/measures/mechanism-measures.ts'
import { missedResponses } from '#domain/measures/missed-responses.ts'
import { officeStaffing } from '#domain/measures/office-staffing.ts'
import { overdueMessages } from '#domain/measures/overdue-messages.ts'
import { ownPressConferences } from '#domain/measures/own-press-conferences.ts'
import { personInCharge } from '#domain/measures/person-in-charge.ts'
import { presentationForms } from '#domain/measures/presentation-forms.ts'
import { pressActivityIncrease } from '#domain/measures/press-activity-increase.ts'
import { pressOfficeAttendance } from '#domain/measures/press-office-attendance.ts'
import { pressOfficeConferences } from '#domain/measures/press-office-conferences.ts'
import { releaseChannelsUsed } from '#domain/measures/release-channels-used.ts'
import { releaseFormsUsed } from '#domain/measures/release-forms-used.ts'
import { responseForms } from '#domain/measures/response-forms.ts'
import { responseRate } from '#domain/measures/response-rate.ts'
import { responsesOnTime } from '#domain/measures/responses-on-time.ts'
import { secrecyReviewRate } from '#domain/measures/secrecy-review-rate.ts'
import { silentAccounts } from '#domain/measures/silent-accounts.ts'
import { spokespersonAttendedPressOffice } from '#domain/measures/spokesperson-attended-press-office.ts'
import { spokespersonsTrained } from '#domain/measures/spokespersons-trained.ts'
import { topicalColumns } from '#domain/measures/topical-columns.ts'
import { trainingGroupsCovered } from '#domain/measures/training-groups-covered.ts'
import { trainingGrowth } from '#domain/measures/training-growth.ts'
import { trainingsHeld } from '#domain/measures/trainings-held.ts'
import { uninterpretedPolicies } from '#domain/measures/uninterpreted-policies.ts'
import { unregisteredAccounts } from '#domain/measures/unregistered-accounts.ts'
import { websiteItems } from '#domain/measures/website-items.ts'

/** Every measure there is, in the order of the founding documents' parts. */
export const allMeasures: readonly Measure[] = [
  // Press
  ownPressConferences,
  headAttendedPressOffice,
  spokespersonAttendedPressOffice,
  pressOfficeAttendance,
  pressOfficeConferences,
  pressActivityIncrease,
  releaseFormsUsed,
  interviewsByHeads,
  releaseChannelsUsed,
  // Websites
  websiteItems,
  columnsUpdated,
  columnsWithoutUpdate,
  disclosureFieldsCovered,
  contentClassesCovered,
  topicalColumns,
  presentationForms,
  secrecyReviewRate,
  confirmationRate,
  // Interpretation and consultation
  interpretationShare,
  interpretationTimeliness,
  uninterpretedPolicies,
  expertInterpretations,
  interpretationForms,
  consultationsShare,
  consultationFeedback,
  // Interaction
  interactionForms,
  inquiryAnswerRate,
  inquiryOnTimeRate,
  overdueMessages,
  hotlineConnectionRate,
  hotlinePromptRate,
  hotlineAnswerRate,
  // Response
  responseRate,
  responsesOnTime,
  majorResponsesOnTime,
  majorConferencesOnTime,
  fullResponses,
  responseForms,
  missedResponses,
  // New media
  accountRegistrationRate,
  accountLinksCovered,
  accountPosts,
  accountReplyRate,
  unregisteredAccounts,
  silentAccounts,
  // Training
  trainingGroupsCovered,
  abilitiesTrained,
  trainingsHeld,
  spokespersonsTrained,
  experienceExchanges,
  trainingGrowth,
  // Organisation and mechanisms
  officeStaffing,
  personInCharge,
  ...mechanismMeasures,
  ...incidentMeasures,
]

const byId = new Map(allMeasures.map((measure) => [measure.id, measure]))

export const findMeasure = (id: string): Measure | undefined => byId.get(id)

/** @throws RangeError when there is no such measure: `checkScheme` finds that before a scheme is published */
export function measureOf(id: string): Measure {
  const measure = byId.get(id)
  if (!measure) throw new RangeError(`no such measure: ${id}`)
  return measure
}
