/** Names for what the API says. Everything comes from `schema.d.ts`, which `npm run types` writes. */
import type { components, paths } from "./schema";

type Method = "get" | "post" | "put" | "delete";
type Prefix = "/api/v1";

/** The paths of the API that answer to a method, without `/api/v1`. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? (P extends `${Prefix}${infer Rest}` ? Rest : never) : never;
}[keyof paths];

type Operation<P extends string, M extends Method> = `${Prefix}${P}` extends keyof paths
  ? M extends keyof paths[`${Prefix}${P}`]
    ? paths[`${Prefix}${P}`][M]
    : never
  : never;

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : undefined;

/** The body of the answer that is not a refusal. */
export type Answer<P extends string, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? R extends { 200: infer Ok }
      ? Json<Ok>
      : R extends { 201: infer Made }
        ? Json<Made>
        : undefined
    : never;

/** The body a writing call takes. */
export type BodyOf<P extends string, M extends Method> =
  Operation<P, M> extends { requestBody?: { content: { "application/json": infer B } } } ? B : Record<string, never>;

/** The query of a call. */
export type QueryOf<P extends string, M extends Method> =
  Operation<P, M> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;

type Item<P extends string> = Answer<P, "get"> extends { items: (infer I)[] } ? I : never;

type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];
export type Me = Schemas["Me"];
export type Home = Me["homes"][number];
export type Capability = Me["capabilities"][number];
export type Dealer = Schemas["DealerOut"];
export type ProductLine = Item<"/product-lines">;
export type Availability = Answer<"/opportunities/availability", "post">;
export type Opportunity = Item<"/opportunities">;
export type OpportunityDetail = Answer<"/opportunities/{number}", "get">;
export type Clock = OpportunityDetail["clock"];
export type WaitingPlace = Item<"/waiting">;
export type Choices = Answer<"/opportunity-choices", "get">;
export type OpportunityType = Choices["types"][number];
export type Capacity = Answer<"/opportunities/capacity", "get">;
export type DraftBody = BodyOf<"/opportunities/drafts", "post">;
export type FollowUp = Item<"/opportunities/{number}/follow-ups">;
export type NewFollowUp = BodyOf<"/opportunities/{number}/follow-ups", "post">;
export type Pipeline = Answer<"/opportunities/{number}/pipeline", "get">;
export type Stage = Pipeline["stages"][number];
export type Qualification = Pipeline["qualification"];
export type Qualify = BodyOf<"/opportunities/{number}/qualification", "post">;
export type DealerCase = Item<"/opportunities/{number}/adjudications">;
export type Verified = Answer<"/opportunities/{number}/evidence/verify", "post">;
export type NewOpportunity = BodyOf<"/opportunities", "post">;
export type Letter = Item<"/inbox">;
export type Approval = Item<"/approvals">;
export type Reason = Item<"/approval-reasons">;
export type Decision = BodyOf<"/approvals/{id}/decide", "post">;
export type DealerRow = Item<"/dealers">;
export type DealerDetail = Answer<"/dealers/{code}", "get">;
export type Company = Answer<"/company", "get">;
export type Member = Item<"/members">;
export type Place = Item<"/today">;
export type JsConfig = Answer<"/js-config", "get">;
export type ApprovalDetail = Answer<"/approvals/{id}", "get">;
export type ApprovalStep = ApprovalDetail["progress"][number];
export type Colleague = Item<"/colleagues">;
export type Delegation = Item<"/delegations">;
export type NewDelegation = BodyOf<"/delegations", "post">;
export type Case = Item<"/conflicts">;
export type Party = Case["parties"][number];
export type CaseChoices = Answer<"/conflict-reasons", "get">;
export type Ruling = BodyOf<"/conflicts/{case}/decide", "post">;
export type Engagement = Item<"/engagements">;
export type NewEngagement = BodyOf<"/engagements", "post">;
export type Forecast = Answer<"/forecast", "get">;
export type Version = Item<"/configuration/versions">;
export type VersionDetail = Answer<"/configuration/versions/{number}", "get">;
export type Trial = Answer<"/configuration/try", "post">;
