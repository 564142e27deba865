import type { Appearance, Link, MediaFile, RichText, SlotPlace, Tier, VenueEntity, Window } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import type { EventView } from '../rest/view.ts'
import type { Held, PlacedSlot, ProgrammeDay } from '../store/library.ts'
import { builder } from './builder.ts'
import type { Seen, SeenInEvent } from './seen.ts'

/** The object types and what their resolvers are given; each is filled in by the file of `types/` that has its name. */
export const EventType = builder.objectRef<EventView>('Event')
export const TrackType = builder.objectRef<SeenInEvent<'track'>>('Track')
export const SessionType = builder.objectRef<SeenInEvent<'session'>>('Session')
export const SponsorType = builder.objectRef<SeenInEvent<'sponsor'>>('Sponsor')
export const VenueType = builder.objectRef<Seen<'venue'>>('Venue')
export const RoomType = builder.objectRef<Seen<'room'>>('Room')
export const TopicType = builder.objectRef<Seen<'topic'>>('Topic')
export const SpeakerType = builder.objectRef<Seen<'speaker'>>('Speaker')
export const OrganizationType = builder.objectRef<Seen<'organization'>>('Organization')
export const ImageType = builder.objectRef<Seen<'media'>>('Image')

export type PlacedIn = PlacedSlot & { readonly view: EventView }
export const SlotType = builder.objectRef<PlacedIn>('Slot')
export const SlotPlaceType = builder.objectRef<{ view: EventView; place: SlotPlace }>('SlotPlace')

export type DayOf = { readonly view: EventView; readonly day: ProgrammeDay }
export const DayType = builder.objectRef<DayOf>('Day')
export type RoomDayOf = { readonly view: EventView; readonly room: Held<'room'> | null; readonly slots: readonly PlacedSlot[] }
export const RoomDayType = builder.objectRef<RoomDayOf>('RoomDay')

export type AppearanceOf = { readonly view: EventView; readonly session: Held<'session'>; readonly appearance: Appearance }
export const AppearanceType = builder.objectRef<AppearanceOf>('Appearance')

export type TierOf = { readonly view: EventView; readonly tier: Tier }
export const SponsorTierType = builder.objectRef<TierOf>('SponsorTier')

export const EditionType = builder.objectRef<EventView>('Edition')
export const AddressType = builder.objectRef<VenueEntity['address']>('Address')
export const GeoType = builder.objectRef<NonNullable<VenueEntity['geo']>>('Geo')
export const LinkType = builder.objectRef<Link>('Link')
export const WindowType = builder.objectRef<Window>('Window')
/** A text, and the language in which it was found. */
export type RichTextIn = { readonly text: RichText; readonly locale: Locale }
export const RichTextType = builder.objectRef<RichTextIn>('RichText')
export type ImageFileOf = { readonly file: MediaFile; readonly publicUrl: string }
export const ImageFileType = builder.objectRef<ImageFileOf>('ImageFile')
export const PointType = builder.objectRef<{ x: number; y: number }>('Point')
