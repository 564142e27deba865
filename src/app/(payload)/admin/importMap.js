import { PublicStateField as PublicStateField_a3641aa955c39fe3e889ab9b4c0afa2d } from '../../../../src/admin/publicState/PublicStateField.tsx'
import { TimeZoneField as TimeZoneField_459e52390100cc7e11726dd0ac895bd6 } from '../../../../src/admin/TimeZoneField.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkRowLabel as LinkRowLabel_d6e5356736183b6796404a3f52cab25c } from '../../../../src/admin/LinkRowLabel.tsx'
import { InstantCell as InstantCell_d1ef36c9d4e151170e9771a1b2662c55 } from '../../../../src/admin/InstantCell.tsx'
import { InstantField as InstantField_7f49c28d8eb424c43a8d945b76f786cd } from '../../../../src/admin/InstantField.tsx'
import { TierRowLabel as TierRowLabel_6a5d4a9f0e52fc1f90c016d12a50e11b } from '../../../../src/admin/TierRowLabel.tsx'
import { ImportLocks as ImportLocks_9107889c50cd2b57e32f540bb2e6efdf } from '../../../../src/admin/locks/ImportLocks.tsx'
import { PublishButton as PublishButton_a697f5199ccedf61510ad3efda724042 } from '../../../../src/admin/PublishButton.tsx'
import { DocumentTab as DocumentTab_2f69f6605d1a32c085afb1f1ac5d9778 } from '../../../../src/admin/DocumentTab.tsx'
import { ScheduleView as ScheduleView_a6f4b28ef4b0a70a08a4e868d0be77d1 } from '../../../../src/admin/schedule/ScheduleView.tsx'
import { ReleasesView as ReleasesView_71c2f7b3a1da8d682f6dafe730347fe6 } from '../../../../src/admin/releases/ReleasesView.tsx'
import { ImportsView as ImportsView_44cb1e38797284a3224313092962737d } from '../../../../src/admin/imports/ImportsView.tsx'
import { AppearanceRowLabel as AppearanceRowLabel_4f71657668aeef0516d1af9fa430bc00 } from '../../../../src/admin/AppearanceRowLabel.tsx'
import { ColorCell as ColorCell_cb0a0b16e5527103dea6c8098849ca98 } from '../../../../src/admin/ColorCell.tsx'
import { ColorField as ColorField_a07c87c6431d206689225b02084d6fc9 } from '../../../../src/admin/ColorField.tsx'
import { TierCell as TierCell_2bb73494327594f59b5be5706de35532 } from '../../../../src/admin/TierCell.tsx'
import { TierField as TierField_286d858107c50e587909c19b2f7f2318 } from '../../../../src/admin/TierField.tsx'
import { RoomState as RoomState_7b854f1001d8b92a799b6e486029aa9b } from '../../../../src/admin/RoomState.tsx'
import { NotMade as NotMade_4a8561af20425c259edf9c05299f681f } from '../../../../src/admin/scheduled/NotMade.tsx'
import { FirstSteps as FirstSteps_a21d4acbc8f7712883355598a6101e51 } from '../../../../src/admin/FirstSteps.tsx'
import { ScheduledLink as ScheduledLink_459ea11a121977a7bc2153afd75bc8c0 } from '../../../../src/admin/scheduled/ScheduledLink.tsx'
import { ScheduledView as ScheduledView_f59e8ca2b15fe8a948401a1659f69a7e } from '../../../../src/admin/scheduled/ScheduledView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/publicState/PublicStateField.tsx#PublicStateField": PublicStateField_a3641aa955c39fe3e889ab9b4c0afa2d,
  "/src/admin/TimeZoneField.tsx#TimeZoneField": TimeZoneField_459e52390100cc7e11726dd0ac895bd6,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/LinkRowLabel.tsx#LinkRowLabel": LinkRowLabel_d6e5356736183b6796404a3f52cab25c,
  "/src/admin/InstantCell.tsx#InstantCell": InstantCell_d1ef36c9d4e151170e9771a1b2662c55,
  "/src/admin/InstantField.tsx#InstantField": InstantField_7f49c28d8eb424c43a8d945b76f786cd,
  "/src/admin/TierRowLabel.tsx#TierRowLabel": TierRowLabel_6a5d4a9f0e52fc1f90c016d12a50e11b,
  "/src/admin/locks/ImportLocks.tsx#ImportLocks": ImportLocks_9107889c50cd2b57e32f540bb2e6efdf,
  "/src/admin/PublishButton.tsx#PublishButton": PublishButton_a697f5199ccedf61510ad3efda724042,
  "/src/admin/DocumentTab.tsx#DocumentTab": DocumentTab_2f69f6605d1a32c085afb1f1ac5d9778,
  "/src/admin/schedule/ScheduleView.tsx#ScheduleView": ScheduleView_a6f4b28ef4b0a70a08a4e868d0be77d1,
  "/src/admin/releases/ReleasesView.tsx#ReleasesView": ReleasesView_71c2f7b3a1da8d682f6dafe730347fe6,
  "/src/admin/imports/ImportsView.tsx#ImportsView": ImportsView_44cb1e38797284a3224313092962737d,
  "/src/admin/AppearanceRowLabel.tsx#AppearanceRowLabel": AppearanceRowLabel_4f71657668aeef0516d1af9fa430bc00,
  "/src/admin/ColorCell.tsx#ColorCell": ColorCell_cb0a0b16e5527103dea6c8098849ca98,
  "/src/admin/ColorField.tsx#ColorField": ColorField_a07c87c6431d206689225b02084d6fc9,
  "/src/admin/TierCell.tsx#TierCell": TierCell_2bb73494327594f59b5be5706de35532,
  "/src/admin/TierField.tsx#TierField": TierField_286d858107c50e587909c19b2f7f2318,
  "/src/admin/RoomState.tsx#RoomState": RoomState_7b854f1001d8b92a799b6e486029aa9b,
  "/src/admin/scheduled/NotMade.tsx#NotMade": NotMade_4a8561af20425c259edf9c05299f681f,
  "/src/admin/FirstSteps.tsx#FirstSteps": FirstSteps_a21d4acbc8f7712883355598a6101e51,
  "/src/admin/scheduled/ScheduledLink.tsx#ScheduledLink": ScheduledLink_459ea11a121977a7bc2153afd75bc8c0,
  "/src/admin/scheduled/ScheduledView.tsx#ScheduledView": ScheduledView_f59e8ca2b15fe8a948401a1659f69a7e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
