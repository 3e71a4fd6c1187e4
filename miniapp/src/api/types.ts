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
export type Attachment = Schemas["AttachmentOut"];
export type Proof = Item<"/opportunities/{number}/attachments">;
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
export type ReminderChoice = Item<"/reminder-choices">;
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
export type Authorisation = Item<"/company/authorisations">;
export type NewAuthorisation = BodyOf<"/dealers/{code}/authorisations", "post">;
export type Leaving = Answer<"/members/{userid}/leaving", "get">;
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
export type Goods = Item<"/catalogue">;
export type GoodsDetail = Answer<"/catalogue/{code}", "get">;
export type Category = Item<"/categories">;
export type ChoiceGroup = GoodsDetail["groups"][number];
export type CategoryRow = Answer<"/categories/all", "get">["items"][number];
export type GroupDealer = Item<"/dealer-groups/{code}/dealers">;
export type DealerGroup = Answer<"/dealer-groups", "get">["items"][number];
export type Coupon = Answer<"/prices/coupons", "post">["items"][number];
export type Quote = Answer<"/prices/quote", "post">;
export type Cart = Answer<"/cart", "get">;
export type CartLine = Cart["lines"][number];
export type CartBody = BodyOf<"/cart", "put">;
export type Order = Item<"/orders">;
export type OrderDetail = Answer<"/orders/{number}", "get">;
export type OrderLine = OrderDetail["lines"][number];
export type Shipment = OrderDetail["shipments"][number];
export type Claim = OrderDetail["returns"][number];
export type Template = Item<"/order-templates">;
export type Favourite = Item<"/favourites">;
export type Reorder = Answer<"/orders/{number}/reorder", "get">;
export type Warehouse = Item<"/warehouses">;
export type RebateHint = Answer<"/rebates/hints", "post">["items"][number];
export type Workbook = Answer<"/order-workbooks", "post">;
export type StandardPrice = Item<"/prices/standard">;
export type PriceRule = Item<"/prices/rules">;
export type PriceRuleDetail = Answer<"/prices/rules/{id}", "get">;
export type PriceEntry = Item<"/prices/lists/{code}">;
export type PriceTrial = Answer<"/prices/changes/try", "post">;
export type PriceChange = Item<"/prices/changes">;
export type PinnedCart = Item<"/prices/pinned-carts">;
export type FeedResult = Answer<"/erp/files/{feed}", "post">;
export type Explanation = Answer<"/orders/{number}/lines/{position}/explanation", "get">;
export type SpecialPrice = Item<"/opportunities/{number}/special-prices">;
export type Credit = Answer<"/credit", "get">;
export type CreditAvailable = Answer<"/credit/available", "get">;
export type CreditAccount = Item<"/credit/accounts">;
export type CreditAccounts = Answer<"/credit/accounts", "get">;
export type CreditChange = Item<"/credit/changes">;
export type NewCreditChange = BodyOf<"/credit/changes", "post">;
export type CreditWeighed = NonNullable<ApprovalDetail["credit"]>;
export type Receivable = Item<"/credit/receivables">;
export type Payment = Item<"/credit/payments">;
export type Statement = Item<"/credit/statements">;
export type StatementDetail = Answer<"/credit/statements/{month}", "get">;
export type Comparison = Item<"/credit/comparisons">;
export type LedgerRead = Answer<"/credit/ledger-workbooks", "post">;
export type Wallet = Answer<"/rebates/wallet", "get">;
export type RebateProgress = Item<"/rebates/progress">;
export type RebateMovement = Item<"/rebates/movements">;
export type RebateAccrual = Item<"/rebates/accruals">;
export type Settlement = Item<"/rebates/settlements">;
export type SettlementDetail = Answer<"/rebates/settlements/{number}", "get">;
export type RebateAgreement = Item<"/rebates/agreements">;
export type AgreementTrial = Answer<"/rebates/agreements/try", "post">;
export type AgreementVersion = Item<"/rebates/agreements/{code}/versions">;
export type RebatePosition = Item<"/rebates/agreements/{code}/positions">;
export type RebateOutlook = Answer<"/rebates/agreements/{code}/outlook", "get">;
export type PolicyRow = Item<"/policies">;
export type PolicyText = Answer<"/policies/{number}", "get">;
export type DeskPolicy = Answer<"/policy-desk/{number}", "get">;
export type DeskRow = Item<"/policy-desk">;
export type PolicyBody = BodyOf<"/policy-desk", "post">;
export type AudienceCount = Answer<"/policy-desk/audience", "post">;
export type PolicyTrial = Answer<"/policy-desk/{number}/try", "get">;
export type PolicyPriceTrial = Answer<"/policy-desk/{number}/try-prices", "get">;
export type PolicyReach = Answer<"/policy-desk/{number}/reach", "get">;
export type OldPrices = Answer<"/policy-desk/{number}/old-prices", "get">;
export type ReachedDealer = Item<"/policy-desk/{number}/dealers">;
export type PolicyReaders = Answer<"/policy-desk/{number}/dealers/{code}", "get">;
