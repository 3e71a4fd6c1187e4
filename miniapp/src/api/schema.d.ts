// Written by `npm run types` from openapi.json (sha256 8f1464e4e04d747daa2ff3362319ff9b47db47c74c172810ca8c9dddd66208f0). Do not edit.

export interface paths {
    "/api/v1/approval-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reasons for a rejection that can be picked. */
        get: operations["list_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the member was asked to decide. */
        get: operations["list_approvals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request with its steps; headquarters may look at every one. */
        get: operations["get_approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree, or reject or return with a reason. */
        post: operations["decide_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the leaders of those who are asked decide as well; headquarters at any time, others when `can_escalate`. */
        post: operations["escalate_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own consent back, while nobody has acted after it. */
        post: operations["retrieve_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/signers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a colleague besides. */
        post: operations["ask_signer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/turnaround": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How fast a dealer's requests are decided. */
        get: operations["get_turnaround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members who may decide: to be a stand-in, a signer or a successor. */
        get: operations["list_deciders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dealer that the contact acts for, as the manufacturer knows it. */
        get: operations["get_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What counts now. */
        get: operations["get_configuration"];
        put?: never;
        /** Make it count from now on. */
        post: operations["apply_a_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it would change, and what that would mean for whatever is open now. Changes nothing. */
        post: operations["try_a_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applied versions, newest first. */
        get: operations["list_configuration_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its values. */
        get: operations["get_configuration_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an earlier version count again, as a new one. */
        post: operations["restore_configuration_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to decide, and the reasons that can be picked. */
        get: operations["list_conflict_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of which the member looks after every dealer. */
        get: operations["list_conflicts"];
        put?: never;
        /** Open a case by hand; one that is there already is answered as it is. */
        post: operations["open_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with both sides and their evidence. */
        get: operations["get_conflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{case}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide it, once and for all; the registrations move with it and both dealers are told. */
        post: operations["decide_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{case}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the customers are not the same; the pair is not shown again until a name or a code changes. */
        post: operations["dismiss_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{case}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add evidence to one side; it is sealed like all other. */
        post: operations["add_conflict_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers that may be meant, best first. Every search is audited. */
        get: operations["search_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer with its names and those that look like it. */
        get: operations["get_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make this customer a part of another, which is answered. Headquarters only. */
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the name; the old one stays findable. Headquarters only. */
        post: operations["rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an alias, an English or a former name. Headquarters only. */
        post: operations["add_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/not-same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remember that two customers are not the same, until a name or a code of either changes. */
        post: operations["tell_customers_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A manager's own dealers; a director's region; all for headquarters. */
        get: operations["list_dealers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dealer with its people. */
        get: operations["get_dealer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations that I gave or was given and that are not over. */
        get: operations["list_delegations"];
        put?: never;
        /** Let a colleague decide while one is away; what already waits goes to him when it begins. */
        post: operations["add_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation before its time; what is not decided returns at once. */
        post: operations["cancel_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest of two years, with one customer or with all. */
        get: operations["list_engagements"];
        put?: never;
        /** Write down what one did with a customer. */
        post: operations["record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed business, open amounts by their win probability, and what is most at risk. */
        get: operations["get_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages, newest first. */
        get: operations["list_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a message was opened; the first time counts. */
        post: operations["read_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/js-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign a page of the client for wx.config and wx.agentConfig. */
        get: operations["get_js_config"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person behind the token. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who may act for the dealer. */
        get: operations["list_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userid}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a member's access; what waits for him goes to his successor, leader or headquarters. For headquarters. */
        post: operations["deactivate_member_of_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations, newest first. */
        get: operations["list_opportunities"];
        put?: never;
        /** Register an opportunity and put it to the channel manager. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One registration with its history. */
        get: operations["get_opportunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/adjudications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases of one's own registration. */
        get: operations["list_adjudications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against the last decision about one's registration, or against its revocation; once, and in time. */
        post: operations["appeal_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the request about the dealer's own registration stands. */
        get: operations["get_own_approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/approval/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have somebody else look at one's own request, when `can_escalate`. */
        post: operations["escalate_own_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up protection before its end. By the dealer. */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change all fields of a draft, or of a registration that was returned. */
        put: operations["change_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own evidence in full and the seals of the others: to be kept, and verified by anybody. */
        get: operations["get_evidence"];
        put?: never;
        /** Add evidence to the open case of one's registration. */
        post: operations["add_evidence_of_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/evidence/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify one's evidence as it is stored now, and the code noted down at submission. */
        post: operations["verify_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a longer window, before it ends. By the dealer. */
        post: operations["extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups, newest first. */
        get: operations["list_follow_ups"];
        put?: never;
        /** Record a follow-up; `counts` and `hint` say whether it keeps the registration alive. */
        post: operations["follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a place on the waiting list; a first option goes to the next. */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the customer has decided otherwise. By the dealer, or by a member who looks after him. */
        post: operations["lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stage, gates with what is missing, win probability and why, what is known, the next field worth asking for. */
        get: operations["get_pipeline_of_opportunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write some of what is known; all wrong fields are said at once. */
        post: operations["qualify_opportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take protection away, with a reason and evidence. By a member who looks after the dealer. */
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move to another stage; where that needs approval the answer has it as `pending_move`. */
        post: operations["move_opportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/stage/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a move that waits for approval. */
        post: operations["withdraw_stage_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a draft, or a returned registration again. */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that another dealer go on; it happens once that is approved. By a member who looks after both. */
        post: operations["transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait for the opportunity for which this registration was refused. */
        post: operations["wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the customer has bought. By the dealer, or by a member who looks after him. */
        post: operations["win"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/win-probability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager's own percentage, beside the computed one. */
        post: operations["set_win_probability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a registration back, as long as nobody has decided. */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask whether a customer is free; 20 questions a day for each dealer. */
        post: operations["ask_availability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many more registrations the dealer may submit now. */
        get: operations["get_capacity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what has been filled in so far. What is missing may be missing; what is there must be right. */
        post: operations["keep_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunity-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types, reasons and kinds that the forms of registrations offer. */
        get: operations["list_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every pipeline as new opportunities follow it. */
        get: operations["list_pipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{code}/migrate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring open opportunities of older versions to the newest; headquarters only, a dry run unless told otherwise. */
        post: operations["migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Released registrations of the member's region whose customer is free again, newest first. */
        get: operations["list_pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/product-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every product line on offer. */
        get: operations["list_product_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with a code of wx.login, wx.qy.login or a web page inside WeCom. */
        post: operations["log_in"];
        /** Forget this device. */
        delete: operations["log_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/dealer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Act for another dealer from now on. */
        put: operations["choose_dealer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind a WeChat person to the contacts that were prepared under the phone number. */
        post: operations["bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of the rep's region. */
        get: operations["list_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the dealer waits or has a first option. */
        get: operations["list_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AddEvidence
         * @description Evidence of one party that a judge adds.
         * @example {
         *       "kind": "customer_choice",
         *       "party": "7",
         *       "reference": "函 2026-18",
         *       "text": "客户出具盖章的选择函"
         *     }
         */
        AddEvidence: {
            /**
             * Kind
             * @description `engagement` is for direct sales alone.
             * @enum {string}
             */
            kind: "customer_choice" | "engagement" | "statement";
            /**
             * On Day
             * @default null
             */
            on_day?: string | null;
            /**
             * Party
             * @description `id` of the party.
             */
            party: string;
            /**
             * Reference
             * @description Where the document is.
             * @default null
             */
            reference?: string | null;
            /** Text */
            text: string;
        };
        /**
         * AddName
         * @description Another name that the customer is known by.
         * @example {
         *       "kind": "english",
         *       "name": "Pujiang Hotel"
         *     }
         */
        AddName: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "alias" | "english" | "former";
            /** Name */
            name: string;
        };
        /**
         * AddOwnEvidence
         * @description Evidence that a dealer adds to the open case of his registration.
         * @example {
         *       "kind": "statement",
         *       "text": "我们已三次拜访客户设备部，均有签到记录"
         *     }
         */
        AddOwnEvidence: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "customer_choice" | "statement";
            /**
             * On Day
             * @default null
             */
            on_day?: string | null;
            /**
             * Reference
             * @description Where the document is.
             * @default null
             */
            reference?: string | null;
            /** Text */
            text: string;
        };
        /**
         * AddSigner
         * @description Whom to ask besides, and whether to wait for him.
         * @example {
         *       "userid": "wangfang",
         *       "when": "before"
         *     }
         */
        AddSigner: {
            /**
             * Userid
             * @description Of a member of `/colleagues`.
             */
            userid: string;
            /**
             * When
             * @description `before`: my turn comes again when he has agreed. `with`: both of us must agree.
             * @enum {string}
             */
            when: "before" | "with";
        };
        /**
         * Adjudication
         * @description Terms, and reasons to pick from.
         */
        Adjudication: {
            /** Appeal Workdays */
            appeal_workdays: number;
            /** History Days */
            history_days: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Sla Workdays */
            sla_workdays: number;
        };
        /**
         * Appeal
         * @description Why the dealer does not accept a decision or a revocation.
         * @example {
         *       "words": "客户已书面确认由我司继续推进"
         *     }
         */
        Appeal: {
            /**
             * Words
             * @description Why; the judges read it, the other party does not.
             */
            words: string;
        };
        /**
         * Applied
         * @description The version that counts now, and what it changed.
         * @example {
         *       "applied_at": "2026-11-21T07:04:00Z",
         *       "applied_by": "宋阳",
         *       "differences": [
         *         {
         *           "after": 120,
         *           "before": 90,
         *           "change": "changed",
         *           "path": "registrations.types[project].windows[0].days",
         *           "text": "商机报备 › 商机类型 › 工程项目 › 保护期 › 第 1 项 › 保护天数：90 → 120"
         *         }
         *       ],
         *       "note": "大项目保护期延长到 180 天",
         *       "number": 3
         *     }
         */
        Applied: {
            /**
             * Applied At
             * @description Null for the built-in one.
             */
            applied_at: string | null;
            /**
             * Applied By
             * @description Name of the member; null for an operator and the built-in one.
             */
            applied_by: string | null;
            /** Differences */
            differences: components["schemas"]["DifferenceOut"][];
            /** Note */
            note: string;
            /**
             * Number
             * @description 1 for the first that was applied; 0 is the built-in one.
             */
            number: number;
        };
        /**
         * ApplyConfiguration
         * @description A configuration to make count from now on.
         * @example {
         *       "configuration": {
         *         "adjudication": {
         *           "appeal_workdays": 5,
         *           "history_days": 180,
         *           "reasons": [
         *             {
         *               "code": "earlier",
         *               "label": "报备在先",
         *               "text": "先完整提交报备的一方优先。"
         *             },
         *             {
         *               "code": "customer_choice",
         *               "label": "客户书面选择",
         *               "text": "客户已书面确认合作方。"
         *             },
         *             {
         *               "code": "history",
         *               "label": "持续跟进",
         *               "text": "近期有可查证的拜访或订单记录的一方优先。"
         *             },
         *             {
         *               "code": "authorisation",
         *               "label": "授权范围",
         *               "text": "该区域或产品线的授权经销商优先。"
         *             },
         *             {
         *               "code": "direct_earlier",
         *               "label": "直销在先",
         *               "text": "我司直销团队已有更早的书面跟进记录。"
         *             },
         *             {
         *               "code": "shared_effort",
         *               "label": "共同推进",
         *               "text": "双方均有实际投入，按比例分享。"
         *             },
         *             {
         *               "code": "not_the_same",
         *               "label": "并非同一项目",
         *               "text": "经核实为不同的客户或项目，互不影响。"
         *             },
         *             {
         *               "code": "insufficient",
         *               "label": "证据不足",
         *               "text": "现有材料不足以认定，请补充后重新报备。"
         *             },
         *             {
         *               "code": "other",
         *               "label": "其他",
         *               "text": "请见判定说明。"
         *             }
         *           ],
         *           "sla_workdays": 3
         *         },
         *         "approvals": {
         *           "clock": {
         *             "escalate_hours": 16,
         *             "limit": null,
         *             "remind_hours": [
         *               4,
         *               8
         *             ],
         *             "then": "wait",
         *             "then_hours": 8
         *           },
         *           "likely_away_hours": 8,
         *           "retrieve_minutes": 30,
         *           "rules": [
         *             {
         *               "code": "standard",
         *               "conditions": {
         *                 "amount_below": null,
         *                 "amount_from": null,
         *                 "discount_below": null,
         *                 "discount_from": null,
         *                 "levels": [],
         *                 "opportunity_types": [],
         *                 "product_lines": [],
         *                 "regions": [],
         *                 "subjects": []
         *               },
         *               "name": "渠道经理或大区总监审批",
         *               "priority": 1000,
         *               "steps": [
         *                 {
         *                   "approvers": [
         *                     {
         *                       "by": "field",
         *                       "field": "dealer_manager"
         *                     },
         *                     {
         *                       "by": "role",
         *                       "in_region": true,
         *                       "role": "director"
         *                     }
         *                   ],
         *                   "in_wecom": false,
         *                   "k": null,
         *                   "looks_at": [],
         *                   "mode": "any",
         *                   "name": "审批"
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "pipelines": {
         *           "all": [
         *             {
         *               "code": "project",
         *               "name": "工程项目流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 10
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 25
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 30,
         *                   "name": "商务谈判",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 60,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 5
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "sponsor",
         *                   "gate": {
         *                     "authority": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "高层拜访",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 35
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 3,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "商务谈判",
         *                   "needs_approval": true,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "budget": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 85
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 20,
         *                   "name": "到期提醒",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 60
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 60,
         *                   "name": "已转介",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 10
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "registrations": {
         *           "approval_sla_hours": 8,
         *           "capacity": {
         *             "by_level": {
         *               "A": 50,
         *               "B": 25,
         *               "C": 15
         *             },
         *             "default": 25
         *           },
         *           "cool_down_days": 30,
         *           "default_type": "project",
         *           "eligibility": {
         *             "authorisation": false,
         *             "direct_sales_days": 180,
         *             "minimum_amount": null,
         *             "tender_cut_off": true
         *           },
         *           "extension": {
         *             "days": 30,
         *             "evidence_within_days": 30,
         *             "freeze_workdays": 5,
         *             "max": 1
         *           },
         *           "heartbeat": {
         *             "on": true,
         *             "release_days": 37,
         *             "warn_days": 30
         *           },
         *           "look_ups": {
         *             "question": 20,
         *             "submission": 40
         *           },
         *           "types": [
         *             {
         *               "code": "project",
         *               "name": "工程项目",
         *               "needs_project_key": false,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": "500000",
         *                   "amount_from": "0",
         *                   "days": 90
         *                 },
         *                 {
         *                   "amount_below": "2000000",
         *                   "amount_from": "500000",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "2000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户",
         *               "needs_project_key": false,
         *               "pipeline": "key_account",
         *               "windows": [
         *                 {
         *                   "amount_below": "1000000",
         *                   "amount_from": "0",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "1000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "tender",
         *               "name": "招投标项目",
         *               "needs_project_key": true,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 120
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购",
         *               "needs_project_key": false,
         *               "pipeline": "purchase",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 60
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购",
         *               "needs_project_key": false,
         *               "pipeline": "renewal",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "needs_project_key": false,
         *               "pipeline": "referral",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             }
         *           ],
         *           "waiting": {
         *             "first_option_hours": 48
         *           }
         *         }
         *       },
         *       "note": "大项目保护期延长到 180 天",
         *       "seen": 2
         *     }
         */
        ApplyConfiguration: {
            /**
             * Configuration
             * @description What headquarters decide by themselves: data, not code.
             */
            configuration: {
                adjudication: components["schemas"]["Adjudication"];
                approvals: components["schemas"]["Approvals"];
                matching: components["schemas"]["Matching"];
                pipelines: components["schemas"]["Pipelines"];
                registrations: components["schemas"]["Registrations"];
            };
            /**
             * Note
             * @description Why, for whoever looks back.
             */
            note: string;
            /**
             * Seen
             * @description Number of the version that was changed; another one counts by now: 409.
             */
            seen: number;
        };
        /**
         * ApprovalDetail
         * @description A request with all its steps, and what else can be done.
         * @example {
         *       "away": [],
         *       "can_decide": true,
         *       "can_escalate": false,
         *       "can_retrieve": false,
         *       "can_return": false,
         *       "changes": [
         *         "金额 ¥100,000 → ¥120,000"
         *       ],
         *       "decided_at": null,
         *       "decided_by": null,
         *       "for_whom": "李娜",
         *       "id": "3",
         *       "is_overdue": false,
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "progress": [
         *         {
         *           "ended_at": null,
         *           "in_wecom": false,
         *           "is_kept": false,
         *           "mode": "any",
         *           "mode_text": "任一人同意",
         *           "name": "审批",
         *           "position": 1,
         *           "started_at": "2026-11-21T07:04:00Z",
         *           "state": "active",
         *           "state_text": "审批中",
         *           "tasks": [
         *             {
         *               "asked_at": "2026-11-21T07:04:00Z",
         *               "decided_at": null,
         *               "for_whom": "李娜",
         *               "is_escalated": false,
         *               "member": "王芳",
         *               "state": "open",
         *               "state_text": "待处理",
         *               "until": "2026-11-28T16:00:00Z",
         *               "via": "delegation",
         *               "via_text": "代为审批"
         *             }
         *           ]
         *         }
         *       ],
         *       "reason": null,
         *       "registration": {
         *         "amount": "120000.00",
         *         "availability": "possibly_taken",
         *         "contact_name": "钱经理",
         *         "contact_phone": "+8613900001234",
         *         "credit_code": null,
         *         "customer": "上海浦江大饭店有限公司",
         *         "dealer": {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         },
         *         "direct": {
         *           "default": "direct",
         *           "engagements": [
         *             {
         *               "by": "周琪",
         *               "customer": "上海浦江大饭店有限公司",
         *               "evidence": "拜访纪要 20261118",
         *               "id": "3",
         *               "kind": "visit",
         *               "kind_text": "拜访",
         *               "on_day": "2026-11-18",
         *               "recorded_at": "2026-11-18T09:30:00Z",
         *               "summary": "与工程部确认改造范围"
         *             }
         *           ]
         *         },
         *         "expected_on": "2026-12-31",
         *         "name": "客房开关改造",
         *         "number": "BB261121-7K3FQ",
         *         "opportunity_type": "project",
         *         "product_lines": [
         *           {
         *             "code": "switch",
         *             "name": "开关插座"
         *           }
         *         ],
         *         "project": null,
         *         "region": null,
         *         "related": [],
         *         "round": 1,
         *         "similar": [
         *           "上海浦江大饭店管理有限公司"
         *         ],
         *         "submitted_at": "2026-11-21T07:04:00Z",
         *         "tender_on": null,
         *         "type_name": "工程项目"
         *       },
         *       "requested_at": "2026-11-21T07:04:00Z",
         *       "round": 1,
         *       "rows": [
         *         {
         *           "label": "金额",
         *           "text": "¥120,000"
         *         }
         *       ],
         *       "seen": "1-1",
         *       "state": "pending",
         *       "state_text": "待审批",
         *       "step": 1,
         *       "step_name": "审批",
         *       "steps": 2,
         *       "subject": "registration",
         *       "title": "商机报备",
         *       "waited_hours": 2.5
         *     }
         */
        ApprovalDetail: {
            /**
             * Away
             * @description Who is asked and likely away: silent while others decide.
             */
            away: string[];
            /**
             * Can Decide
             * @description Whether it waits for me, myself or in place of somebody away.
             */
            can_decide: boolean;
            /**
             * Can Escalate
             * @description Whether the leaders of those who are asked can be asked now.
             */
            can_escalate: boolean;
            /**
             * Can Retrieve
             * @description Whether I can take my decision back now.
             */
            can_retrieve: boolean;
            /**
             * Can Return
             * @description Whether it can be handed back for changes.
             */
            can_return: boolean;
            /**
             * Changes
             * @description What the newest change of the request changed, for people.
             */
            changes: string[];
            /** Decided At */
            decided_at: string | null;
            /**
             * Decided By
             * @description Name; null while pending and when withdrawn.
             */
            decided_by: string | null;
            /**
             * For Whom
             * @description In whose place I decide.
             */
            for_whom: string | null;
            /** Id */
            id: string;
            /**
             * Is Overdue
             * @description It took so long that leaders were asked as well.
             */
            is_overdue: boolean;
            /** Name */
            name: string;
            /**
             * Number
             * @description Of what is asked about.
             */
            number: string;
            /**
             * Progress
             * @description Its steps in order.
             */
            progress: components["schemas"]["StepOut"][];
            /**
             * Reason
             * @description Of a rejection or return, as the dealer reads it.
             */
            reason: string | null;
            /** @description Null when it is about something else. */
            registration: components["schemas"]["ApprovalRegistration"] | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * Round
             * @description 1, and one more each time it was sent again.
             */
            round: number;
            /**
             * Rows
             * @description What the approver decides about, for any subject; show these.
             */
            rows: components["schemas"]["RowOut"][];
            /**
             * Seen
             * @description What stands here; give it back with a decision.
             */
            seen: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "returned" | "withdrawn";
            /** State Text */
            state_text: string;
            /**
             * Step
             * @description The step that is being decided, or the last.
             */
            step: number;
            /** Step Name */
            step_name: string;
            /** Steps */
            steps: number;
            /**
             * Subject
             * @description What kind of thing is asked.
             * @enum {string}
             */
            subject: "registration" | "stage_move" | "extension" | "transfer";
            /**
             * Title
             * @description The same in words.
             */
            title: string;
            /**
             * Waited Hours
             * @description Working hours from the request to its end, or to now.
             */
            waited_hours: number;
        };
        /**
         * ApprovalOut
         * @description A request for a decision.
         * @example {
         *       "can_decide": true,
         *       "can_return": false,
         *       "decided_at": null,
         *       "decided_by": null,
         *       "for_whom": "李娜",
         *       "id": "3",
         *       "is_overdue": false,
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "reason": null,
         *       "registration": {
         *         "amount": "120000.00",
         *         "availability": "possibly_taken",
         *         "contact_name": "钱经理",
         *         "contact_phone": "+8613900001234",
         *         "credit_code": null,
         *         "customer": "上海浦江大饭店有限公司",
         *         "dealer": {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         },
         *         "direct": {
         *           "default": "direct",
         *           "engagements": [
         *             {
         *               "by": "周琪",
         *               "customer": "上海浦江大饭店有限公司",
         *               "evidence": "拜访纪要 20261118",
         *               "id": "3",
         *               "kind": "visit",
         *               "kind_text": "拜访",
         *               "on_day": "2026-11-18",
         *               "recorded_at": "2026-11-18T09:30:00Z",
         *               "summary": "与工程部确认改造范围"
         *             }
         *           ]
         *         },
         *         "expected_on": "2026-12-31",
         *         "name": "客房开关改造",
         *         "number": "BB261121-7K3FQ",
         *         "opportunity_type": "project",
         *         "product_lines": [
         *           {
         *             "code": "switch",
         *             "name": "开关插座"
         *           }
         *         ],
         *         "project": null,
         *         "region": null,
         *         "related": [],
         *         "round": 1,
         *         "similar": [
         *           "上海浦江大饭店管理有限公司"
         *         ],
         *         "submitted_at": "2026-11-21T07:04:00Z",
         *         "tender_on": null,
         *         "type_name": "工程项目"
         *       },
         *       "requested_at": "2026-11-21T07:04:00Z",
         *       "round": 1,
         *       "rows": [
         *         {
         *           "label": "金额",
         *           "text": "¥120,000"
         *         }
         *       ],
         *       "seen": "1-1",
         *       "state": "pending",
         *       "state_text": "待审批",
         *       "step": 1,
         *       "step_name": "审批",
         *       "steps": 2,
         *       "subject": "registration",
         *       "title": "商机报备",
         *       "waited_hours": 2.5
         *     }
         */
        ApprovalOut: {
            /**
             * Can Decide
             * @description Whether it waits for me, myself or in place of somebody away.
             */
            can_decide: boolean;
            /**
             * Can Return
             * @description Whether it can be handed back for changes.
             */
            can_return: boolean;
            /** Decided At */
            decided_at: string | null;
            /**
             * Decided By
             * @description Name; null while pending and when withdrawn.
             */
            decided_by: string | null;
            /**
             * For Whom
             * @description In whose place I decide.
             */
            for_whom: string | null;
            /** Id */
            id: string;
            /**
             * Is Overdue
             * @description It took so long that leaders were asked as well.
             */
            is_overdue: boolean;
            /** Name */
            name: string;
            /**
             * Number
             * @description Of what is asked about.
             */
            number: string;
            /**
             * Reason
             * @description Of a rejection or return, as the dealer reads it.
             */
            reason: string | null;
            /** @description Null when it is about something else. */
            registration: components["schemas"]["ApprovalRegistration"] | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * Round
             * @description 1, and one more each time it was sent again.
             */
            round: number;
            /**
             * Rows
             * @description What the approver decides about, for any subject; show these.
             */
            rows: components["schemas"]["RowOut"][];
            /**
             * Seen
             * @description What stands here; give it back with a decision.
             */
            seen: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "returned" | "withdrawn";
            /** State Text */
            state_text: string;
            /**
             * Step
             * @description The step that is being decided, or the last.
             */
            step: number;
            /** Step Name */
            step_name: string;
            /** Steps */
            steps: number;
            /**
             * Subject
             * @description What kind of thing is asked.
             * @enum {string}
             */
            subject: "registration" | "stage_move" | "extension" | "transfer";
            /**
             * Title
             * @description The same in words.
             */
            title: string;
            /**
             * Waited Hours
             * @description Working hours from the request to its end, or to now.
             */
            waited_hours: number;
        };
        /**
         * ApprovalRegistration
         * @description The registration that is asked about.
         */
        ApprovalRegistration: {
            /** Amount */
            amount: string | null;
            /**
             * Availability
             * @description As found at submission; null for a draft.
             */
            availability: ("free" | "possibly_taken" | "taken") | null;
            /** Contact Name */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description E.164 for the dealer and who was asked to decide; masked like 138****0001 for others.
             */
            contact_phone: string | null;
            /** Credit Code */
            credit_code: string | null;
            /** Customer */
            customer: string;
            dealer: components["schemas"]["DealerOut"];
            /** @description What our own people did there; null: nothing documented. */
            direct: components["schemas"]["OverlapOut"] | null;
            /** Expected On */
            expected_on: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Opportunity Type */
            opportunity_type: string;
            /**
             * Product Lines
             * @description Empty means all.
             */
            product_lines: components["schemas"]["ProductLineOut"][];
            /** Project */
            project: string | null;
            /** Region */
            region: string | null;
            /**
             * Related
             * @description Customers of one brand at other places, registered by others; a hint.
             */
            related: string[];
            /**
             * Round
             * @description 1; one more each time it was returned and submitted again.
             */
            round: number;
            /**
             * Similar
             * @description Similar customers that others had registered then. Never tell a dealer.
             */
            similar: string[];
            /**
             * Submitted At
             * @description Null for a draft that was never submitted.
             */
            submitted_at: string | null;
            /** Tender On */
            tender_on: string | null;
            /** Type Name */
            type_name: string;
        };
        /**
         * Approvals
         * @description All about approvals.
         */
        Approvals: {
            clock: components["schemas"]["Clock"];
            /** Likely Away Hours */
            likely_away_hours: number;
            /** Retrieve Minutes */
            retrieve_minutes: number;
            /** Rules */
            rules: components["schemas"]["Rule"][];
        };
        /**
         * ApprovalsAnswer
         * @description A page of requests: pending ones oldest first, otherwise newest first.
         * @example {
         *       "items": [
         *         {
         *           "can_decide": true,
         *           "can_return": false,
         *           "decided_at": null,
         *           "decided_by": null,
         *           "for_whom": "李娜",
         *           "id": "3",
         *           "is_overdue": false,
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "reason": null,
         *           "registration": {
         *             "amount": "120000.00",
         *             "availability": "possibly_taken",
         *             "contact_name": "钱经理",
         *             "contact_phone": "+8613900001234",
         *             "credit_code": null,
         *             "customer": "上海浦江大饭店有限公司",
         *             "dealer": {
         *               "city": "杭州",
         *               "code": "D0001",
         *               "level": "A",
         *               "name": "杭州建安电气有限公司"
         *             },
         *             "direct": {
         *               "default": "direct",
         *               "engagements": [
         *                 {
         *                   "by": "周琪",
         *                   "customer": "上海浦江大饭店有限公司",
         *                   "evidence": "拜访纪要 20261118",
         *                   "id": "3",
         *                   "kind": "visit",
         *                   "kind_text": "拜访",
         *                   "on_day": "2026-11-18",
         *                   "recorded_at": "2026-11-18T09:30:00Z",
         *                   "summary": "与工程部确认改造范围"
         *                 }
         *               ]
         *             },
         *             "expected_on": "2026-12-31",
         *             "name": "客房开关改造",
         *             "number": "BB261121-7K3FQ",
         *             "opportunity_type": "project",
         *             "product_lines": [
         *               {
         *                 "code": "switch",
         *                 "name": "开关插座"
         *               }
         *             ],
         *             "project": null,
         *             "region": null,
         *             "related": [],
         *             "round": 1,
         *             "similar": [
         *               "上海浦江大饭店管理有限公司"
         *             ],
         *             "submitted_at": "2026-11-21T07:04:00Z",
         *             "tender_on": null,
         *             "type_name": "工程项目"
         *           },
         *           "requested_at": "2026-11-21T07:04:00Z",
         *           "round": 1,
         *           "rows": [
         *             {
         *               "label": "金额",
         *               "text": "¥120,000"
         *             }
         *           ],
         *           "seen": "1-1",
         *           "state": "pending",
         *           "state_text": "待审批",
         *           "step": 1,
         *           "step_name": "审批",
         *           "steps": 2,
         *           "subject": "registration",
         *           "title": "商机报备",
         *           "waited_hours": 2.5
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ApprovalsAnswer: {
            /** Items */
            items: components["schemas"]["ApprovalOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AskTransfer
         * @description Another dealer is to go on.
         * @example {
         *       "dealer": "D0002",
         *       "reason": "项目所在地由对方覆盖"
         *     }
         */
        AskTransfer: {
            /**
             * Dealer
             * @description Code of the dealer who is to go on.
             */
            dealer: string;
            /**
             * Reason
             * @description Both dealers read it; 5 to 300 characters.
             */
            reason: string;
        };
        /**
         * AvailabilityAnswer
         * @description Whether it is free. Never whose it is (R-ID-8).
         * @example {
         *       "lookups_left": 19,
         *       "message": "目前没有人报备，可以提交。",
         *       "retry_on": null,
         *       "slots_left": 24,
         *       "status": "free",
         *       "until_month": null
         *     }
         */
        AvailabilityAnswer: {
            /**
             * Lookups Left
             * @description Questions left today.
             */
            lookups_left: number;
            /** Message */
            message: string;
            /**
             * Retry On
             * @description First day on which this dealer may register it again after having let it go; null: now.
             */
            retry_on: string | null;
            /**
             * Slots Left
             * @description How many more registrations the dealer may submit now.
             */
            slots_left: number;
            /**
             * Status
             * @enum {string}
             */
            status: "free" | "possibly_taken" | "taken" | "yours";
            /**
             * Until Month
             * @description Month such as 2027-02 in which protection ends.
             */
            until_month: string | null;
        };
        /**
         * AvailabilityQuestion
         * @description Which customer a dealer thinks about.
         * @example {
         *       "customer": "上海浦江大饭店有限公司",
         *       "product_lines": [
         *         "switch"
         *       ]
         *     }
         */
        AvailabilityQuestion: {
            /**
             * Credit Code
             * @description The customer's unified social credit code, if known.
             * @default null
             */
            credit_code?: string | null;
            /**
             * Customer
             * @description The end customer's full name.
             */
            customer: string;
            /**
             * Opportunity Type
             * @description Code of `/opportunity-choices`; none means the default type.
             * @default null
             */
            opportunity_type?: string | null;
            /**
             * Product Lines
             * @description Codes of product lines; none means all.
             * @default []
             */
            product_lines?: string[];
            /**
             * Project
             * @description Site or tender number; needed where the type says `needs_project`.
             * @default null
             */
            project?: string | null;
        };
        /**
         * ByField
         * @description Whoever a field of the subject names: `dealer_manager`, or what the subject itself offers, such as `owner`.
         */
        ByField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "field";
            /** Field */
            field: string;
        };
        /**
         * ByLeader
         * @description The n-th leader above the dealer's manager; for a request without a dealer, above its submitter.
         */
        ByLeader: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "leader";
            /** Level */
            level: number;
        };
        /**
         * ByMember
         * @description One member by name.
         */
        ByMember: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "member";
            /** Userid */
            userid: string;
        };
        /**
         * ByRole
         * @description Everybody of a role: in the dealer's region, or anywhere.
         */
        ByRole: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "role";
            /**
             * In Region
             * @default true
             */
            in_region?: boolean;
            /**
             * Role
             * @enum {string}
             */
            role: "manager" | "director" | "hq";
        };
        /**
         * Cancel
         * @description The dealer gives up.
         * @example {
         *       "reason": "客户推迟到明年"
         *     }
         */
        Cancel: {
            /**
             * Reason
             * @description Why; 2 to 200 characters.
             */
            reason: string;
        };
        /**
         * Capacity
         * @description R-REG-8: live registrations of a dealer, by his level.
         */
        Capacity: {
            /** By Level */
            by_level?: Record<string, never>;
            /** Default */
            default: number;
        };
        /**
         * CapacityAnswer
         * @description How many live registrations a dealer of this level may have; won ones do not count.
         * @example {
         *       "left": 22,
         *       "limit": 25,
         *       "live": 3
         *     }
         */
        CapacityAnswer: {
            /** Left */
            left: number;
            /** Limit */
            limit: number;
            /** Live */
            live: number;
        };
        /**
         * CaretakerOut
         * @description Who looks after the dealer, for colleagues.
         */
        CaretakerOut: {
            /** Name */
            name: string;
            /**
             * Userid
             * @description For opening a chat in WeCom.
             */
            userid: string;
        };
        /**
         * CaseOut
         * @description A case as its judges see it.
         * @example {
         *       "appeal_of": null,
         *       "appeal_until": null,
         *       "comparison": {
         *         "evidence": [
         *           {
         *             "code": "alike",
         *             "text": "名称相近"
         *           }
         *         ],
         *         "percent": 93,
         *         "verdict": "possible"
         *       },
         *       "decided_at": null,
         *       "decided_by": null,
         *       "due_at": "2026-11-26T15:59:59Z",
         *       "kind": "possible_conflict",
         *       "kind_text": "名称相近",
         *       "may_decide": true,
         *       "note": null,
         *       "number": "PK261121-7K3FQ",
         *       "opened_at": "2026-11-21T07:04:00Z",
         *       "outcome": null,
         *       "outcome_text": null,
         *       "parties": [
         *         {
         *           "amount": "120000.00",
         *           "code": "7F3A-92C1-0B4D",
         *           "customer": "上海浦江大饭店有限公司",
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           },
         *           "evidence": [
         *             {
         *               "at": "2026-11-21T07:04:00Z",
         *               "code": "7F3A-92C1-0B4D",
         *               "facts": {
         *                 "by": "member:3",
         *                 "on_day": "2026-11-20",
         *                 "reference": "函 2026-18",
         *                 "text": "客户出具盖章的选择函"
         *               },
         *               "kind": "customer_choice",
         *               "kind_text": "客户书面选择",
         *               "rows": [
         *                 {
         *                   "label": "说明",
         *                   "text": "客户出具盖章的选择函"
         *                 }
         *               ]
         *             }
         *           ],
         *           "id": "7",
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "result": null,
         *           "role": "holder",
         *           "role_text": "在先报备方",
         *           "share": null,
         *           "state": "protected",
         *           "state_text": "保护中",
         *           "submitted_at": "2026-11-01T07:04:00Z"
         *         }
         *       ],
         *       "state": "open",
         *       "state_text": "判定中",
         *       "suggestion": {
         *         "award_to": null,
         *         "outcome": "uphold",
         *         "reason_code": "earlier"
         *       },
         *       "words": null
         *     }
         */
        CaseOut: {
            /**
             * Appeal Of
             * @description Number of the case that this one appeals against.
             */
            appeal_of: string | null;
            /** Appeal Until */
            appeal_until: string | null;
            comparison: components["schemas"]["ComparisonOut"] | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /**
             * Due At
             * Format: date-time
             * @description Last moment of the term.
             */
            due_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "possible_conflict" | "direct_overlap" | "manual" | "revocation" | "appeal";
            /** Kind Text */
            kind_text: string;
            /**
             * May Decide
             * @description Open, and no appeal against one's own decision or one above.
             */
            may_decide: boolean;
            /**
             * Note
             * @description Why it was opened, or what the appeal says.
             */
            note: string | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Outcome */
            outcome: ("uphold" | "award" | "split" | "both" | "reject_both") | null;
            /** Outcome Text */
            outcome_text: string | null;
            /**
             * Parties
             * @description The holder, who submitted first, comes first.
             */
            parties: components["schemas"]["PartyOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "open" | "decided" | "dismissed" | "closed";
            /** State Text */
            state_text: string;
            suggestion: components["schemas"]["SuggestionOut"] | null;
            /**
             * Words
             * @description What all parties read.
             */
            words: string | null;
        };
        /**
         * CaseReasonOut
         * @description A reason for a decision.
         */
        CaseReasonOut: {
            /** Code */
            code: string;
            /** Label */
            label: string;
            /**
             * Text
             * @description What all parties read; words that the judge adds follow it.
             */
            text: string;
        };
        /**
         * CaseReasonsAnswer
         * @description What a judge can pick from.
         * @example {
         *       "outcomes": [
         *         {
         *           "code": "uphold",
         *           "label": "维持在先方"
         *         }
         *       ],
         *       "reasons": [
         *         {
         *           "code": "earlier",
         *           "label": "报备在先",
         *           "text": "先完整提交报备的一方优先。"
         *         }
         *       ]
         *     }
         */
        CaseReasonsAnswer: {
            /** Outcomes */
            outcomes: components["schemas"]["OutcomeOut"][];
            /** Reasons */
            reasons: components["schemas"]["CaseReasonOut"][];
        };
        /**
         * CasesAnswer
         * @description A page of cases: open ones oldest first, otherwise newest first.
         * @example {
         *       "items": [
         *         {
         *           "appeal_of": null,
         *           "appeal_until": null,
         *           "comparison": {
         *             "evidence": [
         *               {
         *                 "code": "alike",
         *                 "text": "名称相近"
         *               }
         *             ],
         *             "percent": 93,
         *             "verdict": "possible"
         *           },
         *           "decided_at": null,
         *           "decided_by": null,
         *           "due_at": "2026-11-26T15:59:59Z",
         *           "kind": "possible_conflict",
         *           "kind_text": "名称相近",
         *           "may_decide": true,
         *           "note": null,
         *           "number": "PK261121-7K3FQ",
         *           "opened_at": "2026-11-21T07:04:00Z",
         *           "outcome": null,
         *           "outcome_text": null,
         *           "parties": [
         *             {
         *               "amount": "120000.00",
         *               "code": "7F3A-92C1-0B4D",
         *               "customer": "上海浦江大饭店有限公司",
         *               "dealer": {
         *                 "city": "杭州",
         *                 "code": "D0001",
         *                 "level": "A",
         *                 "name": "杭州建安电气有限公司"
         *               },
         *               "evidence": [
         *                 {
         *                   "at": "2026-11-21T07:04:00Z",
         *                   "code": "7F3A-92C1-0B4D",
         *                   "facts": {
         *                     "by": "member:3",
         *                     "on_day": "2026-11-20",
         *                     "reference": "函 2026-18",
         *                     "text": "客户出具盖章的选择函"
         *                   },
         *                   "kind": "customer_choice",
         *                   "kind_text": "客户书面选择",
         *                   "rows": [
         *                     {
         *                       "label": "说明",
         *                       "text": "客户出具盖章的选择函"
         *                     }
         *                   ]
         *                 }
         *               ],
         *               "id": "7",
         *               "name": "客房开关改造",
         *               "number": "BB261121-7K3FQ",
         *               "result": null,
         *               "role": "holder",
         *               "role_text": "在先报备方",
         *               "share": null,
         *               "state": "protected",
         *               "state_text": "保护中",
         *               "submitted_at": "2026-11-01T07:04:00Z"
         *             }
         *           ],
         *           "state": "open",
         *           "state_text": "判定中",
         *           "suggestion": {
         *             "award_to": null,
         *             "outcome": "uphold",
         *             "reason_code": "earlier"
         *           },
         *           "words": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        CasesAnswer: {
            /** Items */
            items: components["schemas"]["CaseOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ChainOut
         * @description The seals of another party.
         */
        ChainOut: {
            /** Seals */
            seals: components["schemas"]["SealOut"][];
        };
        /**
         * ChoiceOut
         * @description Something to pick.
         */
        ChoiceOut: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * ChoicesAnswer
         * @description What can be picked from in the forms of registrations.
         * @example {
         *       "default_type": "project",
         *       "engagement_kinds": [
         *         {
         *           "code": "visit",
         *           "text": "拜访"
         *         }
         *       ],
         *       "lost_reasons": [
         *         {
         *           "code": "price",
         *           "text": "价格"
         *         }
         *       ],
         *       "regions": [
         *         "华东"
         *       ],
         *       "revoke_reasons": [
         *         {
         *           "code": "no_activity",
         *           "text": "核实没有实际推进"
         *         }
         *       ],
         *       "types": [
         *         {
         *           "code": "tender",
         *           "name": "招投标项目",
         *           "needs_project": true,
         *           "windows": [
         *             {
         *               "amount_below": null,
         *               "amount_from": "0.00",
         *               "days": 120
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ChoicesAnswer: {
            /**
             * Default Type
             * @description The type of a registration that names none.
             */
            default_type: string;
            /** Engagement Kinds */
            engagement_kinds: components["schemas"]["ChoiceOut"][];
            /** Lost Reasons */
            lost_reasons: components["schemas"]["ChoiceOut"][];
            /** Regions */
            regions: string[];
            /** Revoke Reasons */
            revoke_reasons: components["schemas"]["ChoiceOut"][];
            /** Types */
            types: components["schemas"]["TypeOut"][];
        };
        /**
         * Clock
         * @description R-APR-7, in working hours: reminders, escalation, and what follows when nobody decides even then.
         */
        Clock: {
            /** Escalate Hours */
            escalate_hours: number;
            /**
             * Limit
             * @default null
             */
            limit?: string | null;
            /** Remind Hours */
            remind_hours: number[];
            /**
             * Then
             * @enum {string}
             */
            then: "wait" | "approve_below";
            /**
             * Then Hours
             * @default 8
             */
            then_hours?: number;
        };
        /**
         * ClockOut
         * @description How a registration stands in time, and what keeps it alive.
         * @example {
         *       "can_extend": false,
         *       "credit_days": 2,
         *       "days_left": 80,
         *       "extended_until": null,
         *       "extension_hint": "请先补一条近 30 天内的跟进记录，再申请延期。",
         *       "follow_up_due": "2026-12-30T15:59:59Z",
         *       "frozen_until": null,
         *       "is_paused": false,
         *       "moved": [
         *         {
         *           "at": "2026-11-23T02:00:00Z",
         *           "event": "approved",
         *           "text": "审批通过，开始保护，保护期至 2027-02-21（审批超过承诺时间，补回 2 天）"
         *         }
         *       ],
         *       "silent_days": 10,
         *       "until": "2027-02-21T15:59:59Z",
         *       "waiting": null
         *     }
         */
        ClockOut: {
            /** Can Extend */
            can_extend: boolean;
            /**
             * Credit Days
             * @description Days that were added because the approval took too long.
             */
            credit_days: number;
            /** Days Left */
            days_left: number | null;
            /**
             * Extended Until
             * @description The end that an approved extension would bring; null when none can be asked for now.
             */
            extended_until: string | null;
            /**
             * Extension Hint
             * @description Why no extension can be asked for now; null when one can.
             */
            extension_hint: string | null;
            /**
             * Follow Up Due
             * @description By when the next valid follow-up is needed; null when silence does not count (now).
             */
            follow_up_due: string | null;
            /**
             * Frozen Until
             * @description While an extension is being decided: protection goes on until then at most, beyond its end.
             */
            frozen_until: string | null;
            /**
             * Is Paused
             * @description Silence does not count, because an approval or an order is open.
             */
            is_paused: boolean;
            /**
             * Moved
             * @description Every time the end was set or moved, oldest first.
             */
            moved: components["schemas"]["MovedOut"][];
            /**
             * Silent Days
             * @description Days without a valid follow-up; null unless protected.
             */
            silent_days: number | null;
            /**
             * Until
             * @description Last moment of protection; null unless protected.
             */
            until: string | null;
            /** @description The place on the waiting list, for a refused registration. */
            waiting: components["schemas"]["WaitingPlaceOut"] | null;
        };
        /**
         * ColleagueOut
         * @description Somebody who may act for the same dealer.
         */
        ColleagueOut: {
            /**
             * Bound
             * @description Whether the person has logged in and shown the prepared number.
             */
            bound: boolean;
            /** Is Me */
            is_me: boolean;
            /** Name */
            name: string;
            /**
             * Phone Masked
             * @description Such as 138****0001.
             */
            phone_masked: string;
            /**
             * Role
             * @description owner, buyer, finance or warehouse.
             */
            role: string;
        };
        /**
         * ColleaguesAnswer
         * @description Everybody who may act for one's own dealer.
         * @example {
         *       "items": [
         *         {
         *           "bound": true,
         *           "is_me": true,
         *           "name": "陈建安",
         *           "phone_masked": "138****0001",
         *           "role": "owner"
         *         }
         *       ]
         *     }
         */
        ColleaguesAnswer: {
            /** Items */
            items: components["schemas"]["ColleagueOut"][];
        };
        /**
         * CompanyOut
         * @description One's own company.
         * @example {
         *       "city": "杭州",
         *       "code": "D0001",
         *       "credit_code": "91350100M000100Y43",
         *       "level": "A",
         *       "manager": {
         *         "name": "李娜"
         *       },
         *       "name": "杭州建安电气有限公司",
         *       "region": "华东"
         *     }
         */
        CompanyOut: {
            /** City */
            city: string;
            /** Code */
            code: string;
            /** Credit Code */
            credit_code: string | null;
            /** Level */
            level: string;
            /** @description Whom to ask; null between two managers. */
            manager: components["schemas"]["ManagerOut"] | null;
            /** Name */
            name: string;
            /** Region */
            region: string;
        };
        /**
         * ComparisonOut
         * @description How the customers of two parties compare.
         */
        ComparisonOut: {
            /** Evidence */
            evidence: components["schemas"]["ReasonFound"][];
            /**
             * Percent
             * @description Score, 0 to 100.
             */
            percent: number;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "same" | "possible" | "related" | "different";
        };
        /**
         * Conditions
         * @description When a rule matches; what is empty or None matches everything. Amounts and discounts are [from, below).
         */
        Conditions: {
            /**
             * Amount Below
             * @default null
             */
            amount_below?: string | null;
            /**
             * Amount From
             * @default null
             */
            amount_from?: string | null;
            /**
             * Discount Below
             * @default null
             */
            discount_below?: number | null;
            /**
             * Discount From
             * @default null
             */
            discount_from?: number | null;
            /**
             * Levels
             * @default []
             */
            levels?: string[];
            /**
             * Opportunity Types
             * @default []
             */
            opportunity_types?: string[];
            /**
             * Product Lines
             * @default []
             */
            product_lines?: string[];
            /**
             * Regions
             * @default []
             */
            regions?: string[];
            /**
             * Subjects
             * @default []
             */
            subjects?: string[];
        };
        /**
         * Configuration
         * @description What headquarters decide by themselves: data, not code.
         */
        Configuration: {
            adjudication: components["schemas"]["Adjudication"];
            approvals: components["schemas"]["Approvals"];
            matching: components["schemas"]["Matching"];
            pipelines: components["schemas"]["Pipelines"];
            registrations: components["schemas"]["Registrations"];
        };
        /**
         * Credentials
         * @description What the platform gave the client to show us.
         * @example {
         *       "code": "0a1Bcd",
         *       "platform": "wechat"
         *     }
         */
        Credentials: {
            /**
             * Code
             * @description From wx.login, wx.qy.login or the page's address; good once, for five minutes.
             */
            code: string;
            /**
             * Platform
             * @description The mini-program in WeChat, the mini-program in WeCom, or a web page in WeCom.
             * @enum {string}
             */
            platform: "wechat" | "wecom" | "wecom_web";
        };
        /**
         * CustomerDetail
         * @description A customer with all its names, and the customers that look like it and were not told apart from it yet.
         * @example {
         *       "credit_code": "91350100M000100Y43",
         *       "id": "812",
         *       "name": "上海浦江大饭店有限公司",
         *       "names": [
         *         {
         *           "kind": "alias",
         *           "kind_text": "别名",
         *           "name": "浦江饭店"
         *         }
         *       ],
         *       "similar": [
         *         {
         *           "credit_code": null,
         *           "evidence": [
         *             "一方少写了：管理"
         *           ],
         *           "id": "1207",
         *           "name": "上海浦江大饭店管理有限公司",
         *           "score": 0.91,
         *           "verdict": "possible"
         *         }
         *       ]
         *     }
         */
        CustomerDetail: {
            /** Credit Code */
            credit_code: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Names */
            names: components["schemas"]["NameOut"][];
            /** Similar */
            similar: components["schemas"]["CustomerMatch"][];
        };
        /**
         * CustomerMatch
         * @description A customer beside what was asked.
         * @example {
         *       "credit_code": null,
         *       "evidence": [
         *         "一方少写了：管理"
         *       ],
         *       "id": "1207",
         *       "name": "上海浦江大饭店管理有限公司",
         *       "score": 0.91,
         *       "verdict": "possible"
         *     }
         */
        CustomerMatch: {
            /** Credit Code */
            credit_code: string | null;
            /**
             * Evidence
             * @description Why, in Chinese, the weightiest reason first.
             */
            evidence: string[];
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Score
             * @description 0 to 1: how alike the names are.
             */
            score: number;
            /**
             * Verdict
             * @description same, possible, related or different.
             */
            verdict: string;
        };
        /**
         * CustomersAnswer
         * @description Customers that may be meant, best first.
         * @example {
         *       "items": [
         *         {
         *           "credit_code": null,
         *           "evidence": [
         *             "一方少写了：管理"
         *           ],
         *           "id": "1207",
         *           "name": "上海浦江大饭店管理有限公司",
         *           "score": 0.91,
         *           "verdict": "possible"
         *         }
         *       ]
         *     }
         */
        CustomersAnswer: {
            /** Items */
            items: components["schemas"]["CustomerMatch"][];
        };
        /**
         * Deactivate
         * @description Who takes over; nobody named: the leader.
         * @example {
         *       "successor": "wangfang"
         *     }
         */
        Deactivate: {
            /**
             * Successor
             * @description Userid.
             * @default null
             */
            successor?: string | null;
        };
        /**
         * DealerCaseOut
         * @description A case as the dealer of one side may see it; never who or what the other side is.
         * @example {
         *       "appeal_until": "2026-11-30T15:59:59Z",
         *       "decided_at": "2026-11-23T02:00:00Z",
         *       "due_at": "2026-11-26T15:59:59Z",
         *       "kind": "possible_conflict",
         *       "kind_text": "名称相近",
         *       "may_appeal": true,
         *       "number": "PK261121-7K3FQ",
         *       "opened_at": "2026-11-21T07:04:00Z",
         *       "result": "lost",
         *       "result_text": "认定不由贵司跟进。",
         *       "share": null,
         *       "state": "decided",
         *       "state_text": "已判定",
         *       "words": "先完整提交报备的一方优先。"
         *     }
         */
        DealerCaseOut: {
            /** Appeal Until */
            appeal_until: string | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "possible_conflict" | "direct_overlap" | "manual" | "revocation" | "appeal";
            /** Kind Text */
            kind_text: string;
            /** May Appeal */
            may_appeal: boolean;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Result */
            result: ("won" | "lost" | "shared" | "both" | "apart") | null;
            /** Result Text */
            result_text: string | null;
            /**
             * Share
             * @description Percent; null unless it is split.
             */
            share: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "decided" | "dismissed" | "closed";
            /** State Text */
            state_text: string;
            /**
             * Words
             * @description Why.
             */
            words: string | null;
        };
        /**
         * DealerCasesAnswer
         * @description The cases of one's own registration, newest first.
         * @example {
         *       "items": [
         *         {
         *           "appeal_until": "2026-11-30T15:59:59Z",
         *           "decided_at": "2026-11-23T02:00:00Z",
         *           "due_at": "2026-11-26T15:59:59Z",
         *           "kind": "possible_conflict",
         *           "kind_text": "名称相近",
         *           "may_appeal": true,
         *           "number": "PK261121-7K3FQ",
         *           "opened_at": "2026-11-21T07:04:00Z",
         *           "result": "lost",
         *           "result_text": "认定不由贵司跟进。",
         *           "share": null,
         *           "state": "decided",
         *           "state_text": "已判定",
         *           "words": "先完整提交报备的一方优先。"
         *         }
         *       ]
         *     }
         */
        DealerCasesAnswer: {
            /** Items */
            items: components["schemas"]["DealerCaseOut"][];
        };
        /**
         * DealerChoice
         * @description For whom to act from now on.
         * @example {
         *       "dealer": "D0001"
         *     }
         */
        DealerChoice: {
            /**
             * Dealer
             * @description Code of one of `me.dealers`.
             */
            dealer: string;
        };
        /**
         * DealerDetail
         * @description A dealer with its people.
         * @example {
         *       "city": "杭州",
         *       "code": "D0001",
         *       "contacts": [
         *         {
         *           "bound": true,
         *           "name": "陈建安",
         *           "phone_masked": "138****0001",
         *           "role": "owner"
         *         }
         *       ],
         *       "level": "A",
         *       "manager": {
         *         "name": "李娜",
         *         "userid": "lina"
         *       },
         *       "name": "杭州建安电气有限公司",
         *       "open_registrations": 2,
         *       "region": "华东"
         *     }
         */
        DealerDetail: {
            /** City */
            city: string;
            /** Code */
            code: string;
            /**
             * Contacts
             * @description Everybody who may act for it.
             */
            contacts: components["schemas"]["PersonOut"][];
            /** Level */
            level: string;
            manager: components["schemas"]["CaretakerOut"] | null;
            /** Name */
            name: string;
            /**
             * Open Registrations
             * @description Under review or protected.
             */
            open_registrations: number;
            /** Region */
            region: string;
        };
        /**
         * DealerOut
         * @description A dealer, for the people who work there.
         */
        DealerOut: {
            /** City */
            city: string;
            /** Code */
            code: string;
            /** Level */
            level: string;
            /** Name */
            name: string;
        };
        /**
         * DealerRow
         * @description A dealer in a list.
         * @example {
         *       "city": "杭州",
         *       "code": "D0001",
         *       "contacts": 3,
         *       "level": "A",
         *       "manager": {
         *         "name": "李娜",
         *         "userid": "lina"
         *       },
         *       "name": "杭州建安电气有限公司",
         *       "open_registrations": 2,
         *       "region": "华东"
         *     }
         */
        DealerRow: {
            /** City */
            city: string;
            /** Code */
            code: string;
            /**
             * Contacts
             * @description How many people may act for it.
             */
            contacts: number;
            /** Level */
            level: string;
            manager: components["schemas"]["CaretakerOut"] | null;
            /** Name */
            name: string;
            /**
             * Open Registrations
             * @description Under review or protected.
             */
            open_registrations: number;
            /** Region */
            region: string;
        };
        /**
         * DealersAnswer
         * @description A page of dealers, in the order in which they joined.
         * @example {
         *       "items": [
         *         {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "contacts": 3,
         *           "level": "A",
         *           "manager": {
         *             "name": "李娜",
         *             "userid": "lina"
         *           },
         *           "name": "杭州建安电气有限公司",
         *           "open_registrations": 2,
         *           "region": "华东"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        DealersAnswer: {
            /** Items */
            items: components["schemas"]["DealerRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Decide
         * @description What the approver says. All but consent needs a reason: a code of `/approval-reasons`, or words of his own.
         * @example {
         *       "decision": "rejected",
         *       "reason_code": "incomplete"
         *     }
         */
        Decide: {
            /**
             * Decision
             * @description `returned` hands it back to be changed and sent again, where `can_return`.
             * @enum {string}
             */
            decision: "approved" | "rejected" | "returned";
            /**
             * Reason
             * @description Words for the dealer; needed for the code `other` or none.
             * @default null
             */
            reason?: string | null;
            /**
             * Reason Code
             * @description Why it is rejected or returned.
             * @default null
             */
            reason_code?: ("incomplete" | "in_progress" | "out_of_area" | "direct_sales" | "tendered" | "other") | null;
            /**
             * Seen
             * @description `seen` of the request as it was shown: what changed since then is refused with 409 `approval_changed`, and a second tap in the step before decides nothing in the next one. Always send it.
             * @default null
             */
            seen?: string | null;
        };
        /**
         * DecideCase
         * @description A judge's decision. Nothing of it can be changed later.
         * @example {
         *       "outcome": "split",
         *       "reason_code": "shared_effort",
         *       "shares": [
         *         {
         *           "party": "7",
         *           "percent": 70
         *         },
         *         {
         *           "party": "8",
         *           "percent": 30
         *         }
         *       ]
         *     }
         */
        DecideCase: {
            /**
             * Award To
             * @description `id` of the party, for `award` between parties.
             * @default null
             */
            award_to?: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "uphold" | "award" | "split" | "both" | "reject_both";
            /**
             * Reason Code
             * @description A code of `/conflict-reasons`.
             */
            reason_code: string;
            /**
             * Shares
             * @description For `split`; 100 together.
             * @default null
             */
            shares?: components["schemas"]["Share"][] | null;
            /**
             * Words
             * @description All parties read it; needed for `other`. No names.
             * @default
             */
            words?: string;
        };
        /**
         * DeciderOut
         * @description Somebody of the manufacturer who decides.
         * @example {
         *       "name": "王芳",
         *       "region": "华东",
         *       "role": "director",
         *       "userid": "wangfang"
         *     }
         */
        DeciderOut: {
            /** Name */
            name: string;
            /** Region */
            region: string | null;
            /** Role */
            role: string;
            /** Userid */
            userid: string;
        };
        /**
         * DecidersAnswer
         * @description Colleagues who may decide, in alphabetical order of their userid; at most 100.
         * @example {
         *       "items": [
         *         {
         *           "name": "王芳",
         *           "region": "华东",
         *           "role": "director",
         *           "userid": "wangfang"
         *         }
         *       ]
         *     }
         */
        DecidersAnswer: {
            /** Items */
            items: components["schemas"]["DeciderOut"][];
        };
        /**
         * DelegationOut
         * @description Somebody decides for somebody away.
         * @example {
         *       "away": {
         *         "name": "李娜",
         *         "region": "华东",
         *         "role": "manager",
         *         "userid": "lina"
         *       },
         *       "begins": "2026-11-24T16:00:00Z",
         *       "id": "7",
         *       "is_active": false,
         *       "subjects": [],
         *       "to": {
         *         "name": "王芳",
         *         "region": "华东",
         *         "role": "director",
         *         "userid": "wangfang"
         *       },
         *       "until": "2026-11-28T16:00:00Z"
         *     }
         */
        DelegationOut: {
            away: components["schemas"]["DeciderOut"];
            /**
             * Begins
             * Format: date-time
             */
            begins: string;
            /** Id */
            id: string;
            /**
             * Is Active
             * @description Whether it has begun.
             */
            is_active: boolean;
            /**
             * Subjects
             * @description None stands for everything.
             */
            subjects: string[];
            to: components["schemas"]["DeciderOut"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * DelegationsAnswer
         * @description A page of delegations that are not over, newest first.
         * @example {
         *       "items": [
         *         {
         *           "away": {
         *             "name": "李娜",
         *             "region": "华东",
         *             "role": "manager",
         *             "userid": "lina"
         *           },
         *           "begins": "2026-11-24T16:00:00Z",
         *           "id": "7",
         *           "is_active": false,
         *           "subjects": [],
         *           "to": {
         *             "name": "王芳",
         *             "region": "华东",
         *             "role": "director",
         *             "userid": "wangfang"
         *           },
         *           "until": "2026-11-28T16:00:00Z"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        DelegationsAnswer: {
            /** Items */
            items: components["schemas"]["DelegationOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * DifferenceOut
         * @description A value that differs.
         */
        DifferenceOut: {
            /**
             * After
             * @description JSON value; null where there is none any more.
             */
            after: unknown;
            /**
             * Before
             * @description JSON value; null where there was none.
             */
            before: unknown;
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed" | "reordered";
            /** Path */
            path: string;
            /**
             * Text
             * @description Where and what, for people.
             */
            text: string;
        };
        /**
         * DraftForm
         * @description What a dealer has filled in so far; only what is there must be right.
         * @example {
         *       "customer": "上海浦江大饭店有限公司"
         *     }
         */
        DraftForm: {
            /**
             * Amount
             * @description Expected amount in yuan.
             * @default null
             */
            amount?: string | null;
            /**
             * Contact Name
             * @description Whom the dealer talks to, at most 50 characters.
             * @default null
             */
            contact_name?: string | null;
            /**
             * Contact Phone
             * @description That person's phone.
             * @default null
             */
            contact_phone?: string | null;
            /**
             * Credit Code
             * @description The customer's unified social credit code, if known.
             * @default null
             */
            credit_code?: string | null;
            /**
             * Customer
             * @description The end customer's full name.
             * @default
             */
            customer?: string;
            /**
             * Expected On
             * @description Expected day of purchase, within five years.
             * @default null
             */
            expected_on?: string | null;
            /**
             * Name
             * @description What it is about.
             * @default
             */
            name?: string;
            /**
             * Opportunity Type
             * @description Code of `/opportunity-choices`; none means the default type.
             * @default null
             */
            opportunity_type?: string | null;
            /**
             * Product Lines
             * @description Codes of product lines; none means all.
             * @default []
             */
            product_lines?: string[];
            /**
             * Project
             * @description Site or tender number; needed where the type says `needs_project`.
             * @default null
             */
            project?: string | null;
            /**
             * Region
             * @description Sales region of the project; none means the dealer's own.
             * @default null
             */
            region?: string | null;
            /**
             * Tender On
             * @description When the tender was or will be published.
             * @default null
             */
            tender_on?: string | null;
        };
        /**
         * EffectOut
         * @description What it means for whatever is open now.
         */
        EffectOut: {
            /** Count */
            count: number;
            /**
             * Examples
             * @description The first few: numbers of registrations, codes of dealers.
             */
            examples: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "windows_of_pending" | "over_capacity" | "released_sooner" | "warned_sooner" | "released_later" | "routed_elsewhere" | "pipeline_kept" | "type_removed";
            /** Text */
            text: string;
        };
        /**
         * Eligibility
         * @description R-REG-9; a check that is None, 0 or false is not made.
         */
        Eligibility: {
            /** Authorisation */
            authorisation: boolean;
            /** Direct Sales Days */
            direct_sales_days: number;
            /**
             * Minimum Amount
             * @default null
             */
            minimum_amount?: string | null;
            /** Tender Cut Off */
            tender_cut_off: boolean;
        };
        /**
         * EngagementOut
         * @description One activity.
         * @example {
         *       "by": "周琪",
         *       "customer": "上海浦江大饭店有限公司",
         *       "evidence": "拜访纪要 20261118",
         *       "id": "3",
         *       "kind": "visit",
         *       "kind_text": "拜访",
         *       "on_day": "2026-11-18",
         *       "recorded_at": "2026-11-18T09:30:00Z",
         *       "summary": "与工程部确认改造范围"
         *     }
         */
        EngagementOut: {
            /**
             * By
             * @description Name of the member.
             */
            by: string;
            /** Customer */
            customer: string;
            /** Evidence */
            evidence: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "visit" | "call" | "quote" | "trial" | "other";
            /** Kind Text */
            kind_text: string;
            /**
             * On Day
             * Format: date
             */
            on_day: string;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down, which is what counts against a registration.
             */
            recorded_at: string;
            /** Summary */
            summary: string;
        };
        /**
         * EngagementsAnswer
         * @description The newest activities, at most 50.
         * @example {
         *       "items": [
         *         {
         *           "by": "周琪",
         *           "customer": "上海浦江大饭店有限公司",
         *           "evidence": "拜访纪要 20261118",
         *           "id": "3",
         *           "kind": "visit",
         *           "kind_text": "拜访",
         *           "on_day": "2026-11-18",
         *           "recorded_at": "2026-11-18T09:30:00Z",
         *           "summary": "与工程部确认改造范围"
         *         }
         *       ]
         *     }
         */
        EngagementsAnswer: {
            /** Items */
            items: components["schemas"]["EngagementOut"][];
        };
        /**
         * EventOut
         * @description Something that happened.
         */
        EventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: string;
            /** Text */
            text: string;
        };
        /**
         * EvidenceBundle
         * @description All that anybody needs to verify the evidence without us, see docs/evidence.md.
         * @example {
         *       "links": [
         *         {
         *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "heads": [
         *             "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *           ],
         *           "salt": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ],
         *       "number": "BB261121-7K3FQ",
         *       "others": [
         *         {
         *           "seals": [
         *             {
         *               "at": "2026-11-21T07:04:00.000000Z",
         *               "commitment": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "link": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "previous": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *             }
         *           ]
         *         }
         *       ],
         *       "pieces": [
         *         {
         *           "at": "2026-11-21T07:04:00.000000Z",
         *           "commitment": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "facts": {
         *             "customer": "上海浦江大饭店"
         *           },
         *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "kind": "submission",
         *           "link": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "previous": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "salt": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ],
         *       "version": 1
         *     }
         */
        EvidenceBundle: {
            /** Links */
            links: components["schemas"]["LinkOut"][];
            /** Number */
            number: string;
            /**
             * Others
             * @description Of the other parties of decided cases, without contents.
             */
            others: components["schemas"]["ChainOut"][];
            /**
             * Pieces
             * @description One's own, in order.
             */
            pieces: components["schemas"]["OwnPieceOut"][];
            /** Version */
            version: number;
        };
        /**
         * Extend
         * @description A longer window is asked for.
         * @example {
         *       "reason": "客户已进入样板间测试，合同审批还需要时间"
         *     }
         */
        Extend: {
            /**
             * Reason
             * @description What has been done and why more time is needed; 10 to 300 characters.
             */
            reason: string;
        };
        /**
         * Extension
         * @description R-REG-5. `freeze_workdays`: how long a request that waits holds the end off.
         */
        Extension: {
            /** Days */
            days: number;
            /** Evidence Within Days */
            evidence_within_days: number;
            /** Freeze Workdays */
            freeze_workdays: number;
            /** Max */
            max: number;
        };
        /**
         * ExtensionOut
         * @description An extension that was asked for.
         * @example {
         *       "asked_at": "2027-02-10T03:00:00Z",
         *       "days": 30,
         *       "decided_at": null,
         *       "old_until": "2027-02-21T15:59:59Z",
         *       "reason": "客户已进入样板间测试，合同审批还需要时间",
         *       "state": "pending"
         *     }
         */
        ExtensionOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Days
             * @description Days after the old end.
             */
            days: number;
            /** Decided At */
            decided_at: string | null;
            /**
             * Old Until
             * Format: date-time
             */
            old_until: string;
            /** Reason */
            reason: string;
            /**
             * State
             * @description pending, approved, rejected, or withdrawn when it ended meanwhile.
             */
            state: string;
        };
        /**
         * FlawOut
         * @description Something that does not fit.
         */
        FlawOut: {
            /** Code */
            code: string;
            /** Position */
            position: number | null;
            /** Text */
            text: string;
        };
        /**
         * FollowUpOut
         * @description A follow-up.
         * @example {
         *       "by": "小赵",
         *       "counts": true,
         *       "happened_at": "2026-11-23T02:00:00Z",
         *       "hint": null,
         *       "id": "9a1b2c3d4e5f6071",
         *       "is_promise_open": true,
         *       "kind": "phone",
         *       "kind_text": "电话",
         *       "next_on": "2026-11-27",
         *       "recorded_at": "2026-11-23T02:04:00Z",
         *       "side": "dealer",
         *       "text": "和钱经理确认了样品间的开关型号，周五送样"
         *     }
         */
        FollowUpOut: {
            /** By */
            by: string;
            /**
             * Counts
             * @description Whether it keeps the registration alive.
             */
            counts: boolean;
            /**
             * Happened At
             * Format: date-time
             */
            happened_at: string;
            /**
             * Hint
             * @description Why it does not count and what to do; null when it does.
             */
            hint: string | null;
            /** Id */
            id: string;
            /**
             * Is Promise Open
             * @description Whether `next_on` is still to be kept.
             */
            is_promise_open: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "phone" | "visit" | "wechat" | "meeting" | "email" | "quote" | "other";
            /** Kind Text */
            kind_text: string;
            /** Next On */
            next_on: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /**
             * Side
             * @description Whose side `by` is on.
             * @enum {string}
             */
            side: "dealer" | "member";
            /** Text */
            text: string;
        };
        /**
         * FollowUpsAnswer
         * @description A page of follow-ups, newest first.
         * @example {
         *       "items": [
         *         {
         *           "by": "小赵",
         *           "counts": true,
         *           "happened_at": "2026-11-23T02:00:00Z",
         *           "hint": null,
         *           "id": "9a1b2c3d4e5f6071",
         *           "is_promise_open": true,
         *           "kind": "phone",
         *           "kind_text": "电话",
         *           "next_on": "2026-11-27",
         *           "recorded_at": "2026-11-23T02:04:00Z",
         *           "side": "dealer",
         *           "text": "和钱经理确认了样品间的开关型号，周五送样"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        FollowUpsAnswer: {
            /** Items */
            items: components["schemas"]["FollowUpOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ForecastAnswer
         * @description A forecast. `forecast` = `open`, plus `actual` when `includes_actual`.
         * @example {
         *       "actual": "3480000.00",
         *       "attainment": "98.3",
         *       "expected": 31,
         *       "first": "2026-12-01",
         *       "forecast": "22800000.00",
         *       "gap": "400000.00",
         *       "includes_actual": true,
         *       "label": "预测含已成交金额",
         *       "last": "2026-12-31",
         *       "open": "19320000.00",
         *       "open_computed": "16320000.00",
         *       "period": "2026-12",
         *       "risks": [
         *         {
         *           "amount": "120000.00",
         *           "customer": "上海浦江大饭店有限公司",
         *           "days": 60,
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "percent": "3.1",
         *           "risk": "116280.00",
         *           "stage_name": "发现商机"
         *         }
         *       ],
         *       "target": "23200000.00",
         *       "without_amount": 2,
         *       "without_day": 3,
         *       "won": 4
         *     }
         */
        ForecastAnswer: {
            /**
             * Actual
             * @description Won in the period.
             */
            actual: string;
            /**
             * Attainment
             * @description Per cent of the target, one place; null without one.
             */
            attainment: string | null;
            /**
             * Expected
             * @description How many open ones are in it.
             */
            expected: number;
            /**
             * First
             * Format: date
             */
            first: string;
            /** Forecast */
            forecast: string;
            /**
             * Gap
             * @description What is missing to the target; null without one.
             */
            gap: string | null;
            /** Includes Actual */
            includes_actual: boolean;
            /**
             * Label
             * @description Says whether what is closed already is in it.
             */
            label: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Open
             * @description Σ open amount × the percentage that counts, expected in the period.
             */
            open: string;
            /**
             * Open Computed
             * @description The same with computed percentages alone.
             */
            open_computed: string;
            /** Period */
            period: string;
            /**
             * Risks
             * @description The five most at risk, the worst first.
             */
            risks: components["schemas"]["RiskOut"][];
            /** Target */
            target: string | null;
            /**
             * Without Amount
             * @description Open ones in no forecast, because they have no amount.
             */
            without_amount: number;
            /**
             * Without Day
             * @description Open ones in no forecast, because their day is not known or has passed.
             */
            without_day: number;
            /** Won */
            won: number;
        };
        /**
         * GroupOut
         * @description Open opportunities of one older version in one stage.
         */
        GroupOut: {
            /** Count */
            count: number;
            /** Stage */
            stage: string;
            /** Stage Name */
            stage_name: string;
            /**
             * To Stage
             * @description Null: the mapping has to say.
             */
            to_stage: string | null;
            /** Version */
            version: number;
        };
        /**
         * Heartbeat
         * @description R-REG-6: days without a valid follow-up until a warning and until release.
         */
        Heartbeat: {
            /** On */
            on: boolean;
            /** Release Days */
            release_days: number;
            /** Warn Days */
            warn_days: number;
        };
        /**
         * InboxAnswer
         * @description A page of messages, newest first.
         * @example {
         *       "items": [
         *         {
         *           "at": "2026-11-21T07:20:00Z",
         *           "body": "上海浦江大饭店有限公司：客房开关改造 已受保护，保护期至 2027-02-19。",
         *           "id": "9f86d081884c7d65",
         *           "kind": "registration_approved",
         *           "link": "/opportunities/BB261121-7K3FQ",
         *           "read": false,
         *           "title": "报备已通过"
         *         }
         *       ],
         *       "next_cursor": null,
         *       "unread": 1
         *     }
         */
        InboxAnswer: {
            /** Items */
            items: components["schemas"]["MessageOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Unread
             * @description Messages not read yet, on all pages.
             */
            unread: number;
        };
        /**
         * JsConfigAnswer
         * @description The app and its two signatures of one page.
         * @example {
         *       "agent_config": {
         *         "nonceStr": "5f0c3b1a9d2e4c67",
         *         "signature": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         *         "timestamp": 1795244640
         *       },
         *       "agent_id": 1000017,
         *       "config": {
         *         "nonceStr": "5f0c3b1a9d2e4c67",
         *         "signature": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         *         "timestamp": 1795244640
         *       },
         *       "corp_id": "ww1a2b3c4d5e6f7a8b"
         *     }
         */
        JsConfigAnswer: {
            /** @description For wx.agentConfig, with the app's ticket. */
            agent_config: components["schemas"]["Signature"];
            /** Agent Id */
            agent_id: number;
            /** @description For wx.config, with the corp's ticket. */
            config: components["schemas"]["Signature"];
            /** Corp Id */
            corp_id: string;
        };
        /**
         * LineOut
         * @description One line of what a piece says.
         */
        LineOut: {
            /** Label */
            label: string;
            /** Text */
            text: string;
        };
        /**
         * LinkOut
         * @description Which seals were there already when a piece was sealed.
         */
        LinkOut: {
            /**
             * Hash
             * @description Of the piece.
             */
            hash: string;
            /** Heads */
            heads: string[];
            /** Salt */
            salt: string;
        };
        /**
         * LookUps
         * @description R-ID-8: how often a dealer may learn a day whether a customer is free.
         */
        LookUps: {
            /** Question */
            question: number;
            /** Submission */
            submission: number;
        };
        /**
         * Lose
         * @description The customer has decided otherwise.
         * @example {
         *       "competitor": "同城某品牌",
         *       "reason": "price"
         *     }
         */
        Lose: {
            /**
             * Competitor
             * @description Who won; 未知 when it is not known.
             */
            competitor: string;
            /**
             * Note
             * @description More about it.
             * @default null
             */
            note?: string | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "price" | "product" | "delivery" | "relationship" | "dropped" | "other";
        };
        /**
         * ManagerOut
         * @description Who looks after the dealer.
         */
        ManagerOut: {
            /** Name */
            name: string;
        };
        /**
         * Matching
         * @description Thresholds of the score, which `qudao evaluate company-match` helps to set on one's own data.
         */
        Matching: {
            /** Possible From */
            possible_from: number;
            /** Same From */
            same_from: number;
            /** Strong From */
            strong_from: number;
        };
        /**
         * Me
         * @description The person behind the token, and what the client may offer.
         * @example {
         *       "capabilities": [
         *         "opportunities",
         *         "inbox",
         *         "company",
         *         "members"
         *       ],
         *       "dealer": {
         *         "city": "杭州",
         *         "code": "D0001",
         *         "level": "A",
         *         "name": "杭州建安电气有限公司"
         *       },
         *       "dealers": [
         *         {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         }
         *       ],
         *       "homes": [
         *         "dealer"
         *       ],
         *       "kind": "dealer",
         *       "manager": {
         *         "name": "李娜"
         *       },
         *       "name": "陈建安",
         *       "role": "owner",
         *       "subscribe": {
         *         "registration_decided": "TEMPLATE_ID"
         *       },
         *       "unread": 1
         *     }
         */
        Me: {
            /**
             * Capabilities
             * @description Parts of this API that are of use, in the order of tiles.
             */
            capabilities: ("opportunities" | "inbox" | "company" | "members" | "approvals" | "conflicts" | "delegations" | "pool" | "engagements" | "forecast" | "configuration" | "dealers" | "today")[];
            /** @description For whom a dealer's contact acts now. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Dealers
             * @description Every dealer the person may act for.
             */
            dealers: components["schemas"]["DealerOut"][];
            /**
             * Homes
             * @description Homes that the client opens for the person, the first by itself.
             */
            homes: ("dealer" | "manager" | "rep")[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "dealer" | "member" | "unbound";
            manager: components["schemas"]["ManagerOut"] | null;
            /**
             * Name
             * @description Empty while not bound.
             */
            name: string;
            /**
             * Role
             * @description owner, buyer, …; for a member manager, director, rep or hq.
             */
            role: string | null;
            /**
             * Subscribe
             * @description Purpose → template id to ask consent for.
             */
            subscribe: {
                [key: string]: string;
            };
            /**
             * Unread
             * @description Inbox messages not read yet.
             */
            unread: number;
        };
        /**
         * MeAnswer
         * @description The person, after something about him has changed.
         * @example {
         *       "me": {
         *         "capabilities": [
         *           "opportunities",
         *           "inbox",
         *           "company",
         *           "members"
         *         ],
         *         "dealer": {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         },
         *         "dealers": [
         *           {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           }
         *         ],
         *         "homes": [
         *           "dealer"
         *         ],
         *         "kind": "dealer",
         *         "manager": {
         *           "name": "李娜"
         *         },
         *         "name": "陈建安",
         *         "role": "owner",
         *         "subscribe": {
         *           "registration_decided": "TEMPLATE_ID"
         *         },
         *         "unread": 1
         *       }
         *     }
         */
        MeAnswer: {
            me: components["schemas"]["Me"];
        };
        /**
         * Merge
         * @description Which customer it really is.
         * @example {
         *       "into": "1207"
         *     }
         */
        Merge: {
            /**
             * Into
             * @description `id` of the customer that stays.
             */
            into: string;
        };
        /**
         * MessageOut
         * @description One thing the person was told.
         */
        MessageOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Body */
            body: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @description Such as registration_approved; more will come.
             */
            kind: string;
            /**
             * Link
             * @description Page of the client that it leads to.
             */
            link: string;
            /** Read */
            read: boolean;
            /** Title */
            title: string;
        };
        /**
         * Migrate
         * @description How stages of older versions go over; a stage of the same code needs no line.
         * @example {
         *       "dry_run": true,
         *       "mapping": {
         *         "negotiate": "propose"
         *       }
         *     }
         */
        Migrate: {
            /**
             * Dry Run
             * @description Only count.
             * @default true
             */
            dry_run?: boolean;
            /** Mapping */
            mapping?: Record<string, never>;
        };
        /**
         * MigrationAnswer
         * @description What a migration did, or would do.
         * @example {
         *       "count": 12,
         *       "dry_run": true,
         *       "groups": [
         *         {
         *           "count": 12,
         *           "stage": "discover",
         *           "stage_name": "发现商机",
         *           "to_stage": "discover",
         *           "version": 1
         *         }
         *       ],
         *       "stages": [
         *         {
         *           "code": "discover",
         *           "gate": {
         *             "need": 1
         *           },
         *           "max_days": 30,
         *           "name": "发现商机",
         *           "needs_approval": false,
         *           "requires": [
         *             "expected_on",
         *             "amount"
         *           ],
         *           "win": 10
         *         }
         *       ]
         *     }
         */
        MigrationAnswer: {
            /**
             * Count
             * @description How many go over.
             */
            count: number;
            /** Dry Run */
            dry_run: boolean;
            /** Groups */
            groups: components["schemas"]["GroupOut"][];
            /**
             * Stages
             * @description Of the version they go to.
             */
            stages: components["schemas"]["StageOut"][];
        };
        /**
         * MissingOut
         * @description Something that a gate asks for.
         */
        MissingOut: {
            /**
             * Dimension
             * @description Null for a field that is required by itself.
             */
            dimension: ("budget" | "authority" | "need" | "timeline" | "competition") | null;
            /**
             * Field
             * @enum {string}
             */
            field: "amount" | "expected_on" | "budget_amount" | "budget_status" | "contacts" | "pain" | "value" | "need_confirmed" | "timeline_reason" | "timeline_confirmed" | "competitors" | "position";
            /** Has */
            has: number;
            /** Needs */
            needs: number;
            /**
             * Text
             * @description What to do about it.
             */
            text: string;
        };
        /**
         * MovedOut
         * @description The end of protection was set or moved.
         */
        MovedOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: string;
            /**
             * Text
             * @description With why.
             */
            text: string;
        };
        /**
         * MoveOut
         * @description A change of stage, or the wish for one.
         */
        MoveOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * By
             * @description Empty for the house itself, and for a dealer who had it before.
             */
            by: string;
            /**
             * Dwell S
             * @description Seconds spent in the stage that was left.
             */
            dwell_s: number | null;
            /** From Name */
            from_name: string;
            /** From Stage */
            from_stage: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "opened" | "forward" | "skip" | "backward" | "migrated";
            /** Kind Text */
            kind_text: string;
            /** Reason */
            reason: string;
            /** Settled At */
            settled_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "done" | "rejected" | "withdrawn" | "lapsed";
            /** State Text */
            state_text: string;
            /** To Name */
            to_name: string;
            /** To Stage */
            to_stage: string;
        };
        /**
         * MoveStage
         * @description Where an opportunity goes.
         * @example {
         *       "to": "qualify"
         *     }
         */
        MoveStage: {
            /**
             * Reason
             * @description Needed to go back, 4–200 characters.
             * @default null
             */
            reason?: string | null;
            /** To */
            to: string;
        };
        /**
         * NameOut
         * @description A name that a customer is known by.
         */
        NameOut: {
            /**
             * Kind
             * @description registered, former, alias, english or written.
             */
            kind: string;
            /** Kind Text */
            kind_text: string;
            /** Name */
            name: string;
        };
        /**
         * NewDelegation
         * @description When somebody is away, [begins, until), and who decides meanwhile.
         * @example {
         *       "begins": "2026-11-25T00:00:00+08:00",
         *       "to": "wangfang",
         *       "until": "2026-11-29T00:00:00+08:00"
         *     }
         */
        NewDelegation: {
            /**
             * Away
             * @description Userid of who is away; for headquarters only.
             * @default null
             */
            away?: string | null;
            /**
             * Begins
             * Format: date-time
             * @description Now when it lies in the past.
             */
            begins: string;
            /**
             * Subjects
             * @description What it is about; none for everything.
             */
            subjects?: ("registration" | "stage_move" | "extension" | "transfer")[];
            /**
             * To
             * @description Userid of a colleague of `/colleagues`.
             */
            to: string;
            /**
             * Until
             * Format: date-time
             * @description The first moment that it no longer covers; at most 180 days away.
             */
            until: string;
        };
        /**
         * NewEngagement
         * @description What a member did with a customer.
         * @example {
         *       "customer": "上海浦江大饭店有限公司",
         *       "evidence": "拜访纪要 20261118",
         *       "kind": "visit",
         *       "on_day": "2026-11-18",
         *       "summary": "与工程部确认改造范围"
         *     }
         */
        NewEngagement: {
            /**
             * Credit Code
             * @description Its unified social credit code, if known.
             * @default null
             */
            credit_code?: string | null;
            /**
             * Customer
             * @description The customer's full name.
             */
            customer: string;
            /**
             * Evidence
             * @description What proves it, such as the number of a quote.
             * @default null
             */
            evidence?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "visit" | "call" | "quote" | "trial" | "other";
            /**
             * On Day
             * Format: date
             * @description Not after today.
             */
            on_day: string;
            /**
             * Summary
             * @description 5 to 500 characters.
             */
            summary: string;
        };
        /**
         * NewFollowUp
         * @description What somebody did. It cannot be changed later; a correction is a new one.
         * @example {
         *       "kind": "phone",
         *       "next_on": "2026-11-27",
         *       "text": "和钱经理确认了样品间的开关型号，周五送样"
         *     }
         */
        NewFollowUp: {
            /**
             * Happened At
             * @description When; now, if not said. At most 30 days ago.
             * @default null
             */
            happened_at?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "phone" | "visit" | "wechat" | "meeting" | "email" | "quote" | "other";
            /**
             * Next On
             * @description Local day of the next contact, which is reminded of.
             * @default null
             */
            next_on?: string | null;
            /**
             * Text
             * @description At least 10 characters to keep the registration alive; shorter ones are kept and do not count.
             */
            text: string;
        };
        /**
         * NewOpportunity
         * @description What a dealer registers.
         * @example {
         *       "amount": "120000.00",
         *       "contact_name": "钱经理",
         *       "contact_phone": "13900001234",
         *       "customer": "上海浦江大饭店有限公司",
         *       "expected_on": "2026-12-31",
         *       "name": "客房开关改造",
         *       "product_lines": [
         *         "switch"
         *       ]
         *     }
         */
        NewOpportunity: {
            /**
             * Amount
             * @description Expected amount in yuan.
             * @default null
             */
            amount?: string | null;
            /**
             * Contact Name
             * @description Whom the dealer talks to, at most 50 characters.
             * @default null
             */
            contact_name?: string | null;
            /**
             * Contact Phone
             * @description That person's phone.
             * @default null
             */
            contact_phone?: string | null;
            /**
             * Credit Code
             * @description The customer's unified social credit code, if known.
             * @default null
             */
            credit_code?: string | null;
            /**
             * Customer
             * @description The end customer's full name.
             */
            customer: string;
            /**
             * Expected On
             * @description Expected day of purchase, within five years.
             * @default null
             */
            expected_on?: string | null;
            /**
             * Name
             * @description What it is about.
             */
            name: string;
            /**
             * Opportunity Type
             * @description Code of `/opportunity-choices`; none means the default type.
             * @default null
             */
            opportunity_type?: string | null;
            /**
             * Product Lines
             * @description Codes of product lines; none means all.
             * @default []
             */
            product_lines?: string[];
            /**
             * Project
             * @description Site or tender number; needed where the type says `needs_project`.
             * @default null
             */
            project?: string | null;
            /**
             * Region
             * @description Sales region of the project; none means the dealer's own.
             * @default null
             */
            region?: string | null;
            /**
             * Tender On
             * @description When the tender was or will be published.
             * @default null
             */
            tender_on?: string | null;
        };
        /**
         * NextField
         * @description The one field worth asking for now.
         */
        NextField: {
            /**
             * Field
             * @enum {string}
             */
            field: "amount" | "expected_on" | "budget_amount" | "budget_status" | "contacts" | "pain" | "value" | "need_confirmed" | "timeline_reason" | "timeline_confirmed" | "competitors" | "position";
            /**
             * Gain
             * @description Weighted amount gained; null while no amount is known.
             */
            gain: string | null;
            /** Label */
            label: string;
            /**
             * Opens Gate
             * @description Whether a good answer opens the way to the next stage.
             */
            opens_gate: boolean;
            /** Percent Now */
            percent_now: string;
            /**
             * Percent Then
             * @description With the best answer.
             */
            percent_then: string;
            /** Question */
            question: string;
            /** Why */
            why: string;
        };
        /**
         * Nothing
         * @description An empty object, or nothing at all.
         */
        Nothing: Record<string, never>;
        /**
         * NotSame
         * @description Which customer it is not.
         * @example {
         *       "other": "1207"
         *     }
         */
        NotSame: {
            /**
             * Other
             * @description `id` of the other customer.
             */
            other: string;
        };
        /**
         * OpenCase
         * @description A case that a manager opens by hand.
         * @example {
         *       "registrations": [
         *         "BB261121-7K3FQ",
         *         "BB261121-9M2XA"
         *       ],
         *       "words": "双方都反映在跟进同一项目"
         *     }
         */
        OpenCase: {
            /**
             * Registrations
             * @description Numbers; one when it is against direct sales.
             */
            registrations: string[];
            /**
             * With Direct
             * @description Whether our own direct sales are the other party.
             * @default false
             */
            with_direct?: boolean;
            /**
             * Words
             * @description Why; the judges read it, the other party does not.
             */
            words: string;
        };
        /**
         * OpportunitiesAnswer
         * @description A page of registrations, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "120000.00",
         *           "appeal_until": null,
         *           "availability": "free",
         *           "competitor": null,
         *           "contact_name": "钱经理",
         *           "contact_phone": "+8613900001234",
         *           "credit_code": null,
         *           "customer": "上海浦江大饭店有限公司",
         *           "days_left": null,
         *           "dealer": null,
         *           "decided_at": null,
         *           "ended_at": null,
         *           "expected_on": "2026-12-31",
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "opportunity_type": "project",
         *           "product_lines": [
         *             {
         *               "code": "switch",
         *               "name": "开关插座"
         *             }
         *           ],
         *           "project": null,
         *           "protected_until": null,
         *           "reference": null,
         *           "region": null,
         *           "reject_reason": null,
         *           "round": 1,
         *           "state": "pending_approval",
         *           "state_text": "审批中",
         *           "submitted_at": "2026-11-21T07:04:00Z",
         *           "tender_on": null,
         *           "type_name": "工程项目"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        OpportunitiesAnswer: {
            /** Items */
            items: components["schemas"]["OpportunityOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * OpportunityDetail
         * @description A registration with its history.
         * @example {
         *       "amount": "120000.00",
         *       "appeal_until": null,
         *       "availability": "free",
         *       "clock": {
         *         "can_extend": false,
         *         "credit_days": 2,
         *         "days_left": 80,
         *         "extended_until": null,
         *         "extension_hint": "请先补一条近 30 天内的跟进记录，再申请延期。",
         *         "follow_up_due": "2026-12-30T15:59:59Z",
         *         "frozen_until": null,
         *         "is_paused": false,
         *         "moved": [
         *           {
         *             "at": "2026-11-23T02:00:00Z",
         *             "event": "approved",
         *             "text": "审批通过，开始保护，保护期至 2027-02-21（审批超过承诺时间，补回 2 天）"
         *           }
         *         ],
         *         "silent_days": 10,
         *         "until": "2027-02-21T15:59:59Z",
         *         "waiting": null
         *       },
         *       "competitor": null,
         *       "contact_name": "钱经理",
         *       "contact_phone": "+8613900001234",
         *       "credit_code": null,
         *       "customer": "上海浦江大饭店有限公司",
         *       "days_left": null,
         *       "dealer": null,
         *       "decided_at": null,
         *       "direct": null,
         *       "ended_at": null,
         *       "evidence_code": "7F3A-92C1-0B4D",
         *       "expected_on": "2026-12-31",
         *       "history": [
         *         {
         *           "at": "2026-11-21T07:04:00Z",
         *           "event": "submitted",
         *           "text": "已提交，等待审批"
         *         }
         *       ],
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "opportunity_type": "project",
         *       "product_lines": [
         *         {
         *           "code": "switch",
         *           "name": "开关插座"
         *         }
         *       ],
         *       "project": null,
         *       "protected_until": null,
         *       "reference": null,
         *       "region": null,
         *       "reject_reason": null,
         *       "round": 1,
         *       "state": "pending_approval",
         *       "state_text": "审批中",
         *       "submitted_at": "2026-11-21T07:04:00Z",
         *       "tender_on": null,
         *       "type_name": "工程项目"
         *     }
         */
        OpportunityDetail: {
            /** Amount */
            amount: string | null;
            /**
             * Appeal Until
             * @description Until when a revocation can be appealed against.
             */
            appeal_until: string | null;
            /**
             * Availability
             * @description As found at submission; null for a draft.
             */
            availability: ("free" | "possibly_taken" | "taken") | null;
            clock: components["schemas"]["ClockOut"];
            /**
             * Competitor
             * @description Who won a lost one.
             */
            competitor: string | null;
            /** Contact Name */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description E.164 for the dealer and who was asked to decide; masked like 138****0001 for others.
             */
            contact_phone: string | null;
            /** Credit Code */
            credit_code: string | null;
            /** Customer */
            customer: string;
            /**
             * Days Left
             * @description Whole local days of protection left; null unless protected.
             */
            days_left: number | null;
            /** @description Who submitted it; null for the dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /** Decided At */
            decided_at: string | null;
            /** @description What our own people did with the customer. Null for dealers, and when nothing is documented. */
            direct: components["schemas"]["OverlapOut"] | null;
            /**
             * Ended At
             * @description When protection ended.
             */
            ended_at: string | null;
            /**
             * Evidence Code
             * @description 存证码: to be noted down; it proves later that the submission was not changed (docs/evidence.md).
             */
            evidence_code: string | null;
            /** Expected On */
            expected_on: string | null;
            /**
             * History
             * @description Oldest first.
             */
            history: components["schemas"]["EventOut"][];
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Opportunity Type */
            opportunity_type: string;
            /**
             * Product Lines
             * @description Empty means all.
             */
            product_lines: components["schemas"]["ProductLineOut"][];
            /** Project */
            project: string | null;
            /**
             * Protected Until
             * @description Last moment of protection.
             */
            protected_until: string | null;
            /**
             * Reference
             * @description Order or contract of a won one.
             */
            reference: string | null;
            /** Region */
            region: string | null;
            /** @description Why it was rejected, returned, lost or revoked. */
            reject_reason: components["schemas"]["RejectReason"] | null;
            /**
             * Round
             * @description 1; one more each time it was returned and submitted again.
             */
            round: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "dup_review" | "pending_approval" | "protected" | "won" | "lost" | "expired" | "released" | "rejected" | "withdrawn" | "cancelled" | "revoked" | "transferred";
            /** State Text */
            state_text: string;
            /**
             * Submitted At
             * @description Null for a draft that was never submitted.
             */
            submitted_at: string | null;
            /** Tender On */
            tender_on: string | null;
            /** Type Name */
            type_name: string;
        };
        /**
         * OpportunityOut
         * @description A registration and how it stands.
         * @example {
         *       "amount": "120000.00",
         *       "appeal_until": null,
         *       "availability": "free",
         *       "competitor": null,
         *       "contact_name": "钱经理",
         *       "contact_phone": "+8613900001234",
         *       "credit_code": null,
         *       "customer": "上海浦江大饭店有限公司",
         *       "days_left": null,
         *       "dealer": null,
         *       "decided_at": null,
         *       "ended_at": null,
         *       "expected_on": "2026-12-31",
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "opportunity_type": "project",
         *       "product_lines": [
         *         {
         *           "code": "switch",
         *           "name": "开关插座"
         *         }
         *       ],
         *       "project": null,
         *       "protected_until": null,
         *       "reference": null,
         *       "region": null,
         *       "reject_reason": null,
         *       "round": 1,
         *       "state": "pending_approval",
         *       "state_text": "审批中",
         *       "submitted_at": "2026-11-21T07:04:00Z",
         *       "tender_on": null,
         *       "type_name": "工程项目"
         *     }
         */
        OpportunityOut: {
            /** Amount */
            amount: string | null;
            /**
             * Appeal Until
             * @description Until when a revocation can be appealed against.
             */
            appeal_until: string | null;
            /**
             * Availability
             * @description As found at submission; null for a draft.
             */
            availability: ("free" | "possibly_taken" | "taken") | null;
            /**
             * Competitor
             * @description Who won a lost one.
             */
            competitor: string | null;
            /** Contact Name */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description E.164 for the dealer and who was asked to decide; masked like 138****0001 for others.
             */
            contact_phone: string | null;
            /** Credit Code */
            credit_code: string | null;
            /** Customer */
            customer: string;
            /**
             * Days Left
             * @description Whole local days of protection left; null unless protected.
             */
            days_left: number | null;
            /** @description Who submitted it; null for the dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Ended At
             * @description When protection ended.
             */
            ended_at: string | null;
            /** Expected On */
            expected_on: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Opportunity Type */
            opportunity_type: string;
            /**
             * Product Lines
             * @description Empty means all.
             */
            product_lines: components["schemas"]["ProductLineOut"][];
            /** Project */
            project: string | null;
            /**
             * Protected Until
             * @description Last moment of protection.
             */
            protected_until: string | null;
            /**
             * Reference
             * @description Order or contract of a won one.
             */
            reference: string | null;
            /** Region */
            region: string | null;
            /** @description Why it was rejected, returned, lost or revoked. */
            reject_reason: components["schemas"]["RejectReason"] | null;
            /**
             * Round
             * @description 1; one more each time it was returned and submitted again.
             */
            round: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "dup_review" | "pending_approval" | "protected" | "won" | "lost" | "expired" | "released" | "rejected" | "withdrawn" | "cancelled" | "revoked" | "transferred";
            /** State Text */
            state_text: string;
            /**
             * Submitted At
             * @description Null for a draft that was never submitted.
             */
            submitted_at: string | null;
            /** Tender On */
            tender_on: string | null;
            /** Type Name */
            type_name: string;
        };
        /**
         * OpportunityType
         * @description A kind of opportunity, with its pipeline (R-STG-1) and windows.
         */
        OpportunityType: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Needs Project Key
             * @default false
             */
            needs_project_key?: boolean;
            /** Pipeline */
            pipeline: string;
            /** Windows */
            windows: components["schemas"]["Window"][];
        };
        /**
         * OutcomeOut
         * @description A way to decide.
         */
        OutcomeOut: {
            /** Code */
            code: string;
            /** Label */
            label: string;
        };
        /**
         * OverlapOut
         * @description Our own people's activity against a dealer's registration.
         * @example {
         *       "default": "direct",
         *       "engagements": [
         *         {
         *           "by": "周琪",
         *           "customer": "上海浦江大饭店有限公司",
         *           "evidence": "拜访纪要 20261118",
         *           "id": "3",
         *           "kind": "visit",
         *           "kind_text": "拜访",
         *           "on_day": "2026-11-18",
         *           "recorded_at": "2026-11-18T09:30:00Z",
         *           "summary": "与工程部确认改造范围"
         *         }
         *       ]
         *     }
         */
        OverlapOut: {
            /**
             * Default
             * @description To whom the rule gives it: whose activity was documented earlier. A person may decide otherwise.
             * @enum {string}
             */
            default: "direct" | "dealer";
            /**
             * Engagements
             * @description Newest first.
             */
            engagements: components["schemas"]["EngagementOut"][];
        };
        /**
         * OwnApproval
         * @description How the request about one's own registration stands. Who is asked is the manufacturer's business.
         * @example {
         *       "can_escalate": true,
         *       "is_escalated": false,
         *       "message": "审批人可能不在，您可以请上级帮忙处理。",
         *       "state": "pending",
         *       "state_text": "待审批",
         *       "step": 1,
         *       "steps": 2,
         *       "usual_hours": 2.5,
         *       "waited_hours": 9.5
         *     }
         */
        OwnApproval: {
            /** Can Escalate */
            can_escalate: boolean;
            /** Is Escalated */
            is_escalated: boolean;
            /** Message */
            message: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "returned" | "withdrawn";
            /** State Text */
            state_text: string;
            /** Step */
            step: number;
            /** Steps */
            steps: number;
            /**
             * Usual Hours
             * @description The dealer's median of the last 90 days.
             */
            usual_hours: number | null;
            /**
             * Waited Hours
             * @description Working hours in the current step; 0 when it is over.
             */
            waited_hours: number;
        };
        /**
         * OwnPercent
         * @description A manager's own win probability.
         */
        OwnPercent: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Percent */
            percent: number;
            /** Reason */
            reason: string;
        };
        /**
         * OwnPieceOut
         * @description One's own piece with all that its hash is made of.
         */
        OwnPieceOut: {
            /**
             * At
             * @description As it is sealed: UTC with microseconds.
             */
            at: string;
            /** Commitment */
            commitment: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Hash */
            hash: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "submission" | "credit_code" | "customer_choice" | "history" | "authorisation" | "engagement" | "statement" | "decision";
            /** Link */
            link: string;
            /** Previous */
            previous: string;
            /** Salt */
            salt: string;
        };
        /**
         * PartyOut
         * @description One side of a case, for its judges. Registration and dealer are null for our own direct sales.
         */
        PartyOut: {
            /** Amount */
            amount: string | null;
            /**
             * Code
             * @description 存证码 of the submission, as the dealer has it.
             */
            code: string | null;
            /** Customer */
            customer: string | null;
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Evidence
             * @description In the fixed order of kinds.
             */
            evidence: components["schemas"]["PieceOut"][];
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /**
             * Number
             * @description Of the registration.
             */
            number: string | null;
            /** Result */
            result: ("won" | "lost" | "shared" | "both" | "apart") | null;
            /**
             * Role
             * @enum {string}
             */
            role: "holder" | "challenger" | "direct";
            /** Role Text */
            role_text: string;
            /**
             * Share
             * @description Percent; null unless it is split.
             */
            share: number | null;
            /**
             * State
             * @description Of the registration.
             */
            state: string | null;
            /** State Text */
            state_text: string | null;
            /** Submitted At */
            submitted_at: string | null;
        };
        /**
         * PersonOut
         * @description Somebody who may act for a dealer.
         */
        PersonOut: {
            /**
             * Bound
             * @description Whether the person has logged in and shown the prepared number.
             */
            bound: boolean;
            /** Name */
            name: string;
            /**
             * Phone Masked
             * @description Such as 138****0001.
             */
            phone_masked: string;
            /**
             * Role
             * @description owner, buyer, finance or warehouse.
             */
            role: string;
        };
        /**
         * PhoneCode
         * @description What the platform gave the client when the person agreed to show the number.
         * @example {
         *       "code": "e31968a7"
         *     }
         */
        PhoneCode: {
            /**
             * Code
             * @description From the getPhoneNumber button; good once, for five minutes.
             */
            code: string;
        };
        /**
         * PieceOut
         * @description A sealed piece of evidence, as judges read it.
         */
        PieceOut: {
            /**
             * At
             * Format: date-time
             * @description When it was sealed, by the server.
             */
            at: string;
            /**
             * Code
             * @description First digits of its hash (存证码).
             */
            code: string;
            /**
             * Facts
             * @description What it says; phones are masked.
             */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Kind
             * @enum {string}
             */
            kind: "submission" | "credit_code" | "customer_choice" | "history" | "authorisation" | "engagement" | "statement" | "decision";
            /** Kind Text */
            kind_text: string;
            /**
             * Rows
             * @description The same for people; show these.
             */
            rows: components["schemas"]["LineOut"][];
        };
        /**
         * Pipeline
         * @description The stages of some opportunity types, in order.
         */
        Pipeline: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Stages */
            stages: components["schemas"]["Stage"][];
        };
        /**
         * PipelineOut
         * @description A pipeline as new opportunities follow it.
         */
        PipelineOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Stages */
            stages: components["schemas"]["StageOut"][];
            /**
             * Types
             * @description Opportunity types that follow it.
             */
            types: string[];
            /** Version */
            version: number;
        };
        /**
         * PipelineOverview
         * @description An opportunity in its pipeline.
         * @example {
         *       "amount": "120000.00",
         *       "days": 3,
         *       "expected_on": "2027-03-31",
         *       "history": [
         *         {
         *           "asked_at": "2026-11-23T02:00:00Z",
         *           "by": "",
         *           "dwell_s": null,
         *           "from_name": "",
         *           "from_stage": null,
         *           "kind": "opened",
         *           "kind_text": "建立商机",
         *           "reason": "",
         *           "settled_at": "2026-11-23T02:00:00Z",
         *           "state": "done",
         *           "state_text": "已完成",
         *           "to_name": "发现商机",
         *           "to_stage": "discover"
         *         }
         *       ],
         *       "is_open": true,
         *       "next_field": {
         *         "field": "pain",
         *         "gain": "360.00",
         *         "label": "客户需求",
         *         "opens_gate": true,
         *         "percent_now": "8.0",
         *         "percent_then": "8.3",
         *         "question": "客户要解决什么问题？",
         *         "why": "补上后就能推进到下一阶段，赢率可从 8.0% 升到 8.3%。"
         *       },
         *       "number": "BB261121-7K3FQ",
         *       "pending_move": null,
         *       "pipeline": {
         *         "code": "project",
         *         "is_outdated": false,
         *         "name": "工程项目流程",
         *         "version": 1
         *       },
         *       "qualification": {
         *         "budget_amount": "150000.00",
         *         "budget_status": "planned",
         *         "competitors": [],
         *         "contacts": [
         *           {
         *             "id": "1f0c9a7be2d34455",
         *             "name": "钱经理",
         *             "phone": "+8613900001234",
         *             "role": "decider",
         *             "role_text": "决策人",
         *             "stance": "supportive",
         *             "stance_text": "支持",
         *             "wechat": null
         *           }
         *         ],
         *         "need_confirmed": false,
         *         "pain": null,
         *         "position": null,
         *         "timeline_confirmed": false,
         *         "timeline_reason": "五月开业",
         *         "value": null,
         *         "version": 1
         *       },
         *       "risk": "0.00",
         *       "scores": [
         *         {
         *           "dimension": "budget",
         *           "name": "预算",
         *           "score": 2
         *         },
         *         {
         *           "dimension": "authority",
         *           "name": "决策人",
         *           "score": 3
         *         },
         *         {
         *           "dimension": "need",
         *           "name": "需求",
         *           "score": 0
         *         },
         *         {
         *           "dimension": "timeline",
         *           "name": "时间",
         *           "score": 2
         *         },
         *         {
         *           "dimension": "competition",
         *           "name": "竞争",
         *           "score": 1
         *         }
         *       ],
         *       "stage": "discover",
         *       "stage_name": "发现商机",
         *       "stage_since": "2026-11-23T02:00:00Z",
         *       "stages": [
         *         {
         *           "code": "discover",
         *           "gate": {
         *             "need": 1
         *           },
         *           "max_days": 30,
         *           "missing": [
         *             {
         *               "dimension": "need",
         *               "field": "pain",
         *               "has": 0,
         *               "needs": 1,
         *               "text": "需求还差 1 级：客户要解决什么问题？"
         *             }
         *           ],
         *           "name": "发现商机",
         *           "needs_approval": false,
         *           "position": "current",
         *           "requires": [
         *             "expected_on",
         *             "amount"
         *           ],
         *           "win": 10
         *         }
         *       ],
         *       "win": {
         *         "age_factor": "1.000",
         *         "bantc_factor": "0.800",
         *         "base": 10,
         *         "computed": "8.0",
         *         "own": null,
         *         "percent": "8.0",
         *         "score": 8
         *       }
         *     }
         */
        PipelineOverview: {
            /** Amount */
            amount: string | null;
            /**
             * Days
             * @description Whole local days in the stage.
             */
            days: number;
            /** Expected On */
            expected_on: string | null;
            /**
             * History
             * @description Oldest first, without a pending one.
             */
            history: components["schemas"]["MoveOut"][];
            /**
             * Is Open
             * @description Whether it can still be changed.
             */
            is_open: boolean;
            /** @description Null when everything is known or it has ended. */
            next_field: components["schemas"]["NextField"] | null;
            /** Number */
            number: string;
            pending_move: components["schemas"]["MoveOut"] | null;
            pipeline: components["schemas"]["PipelineRef"];
            qualification: components["schemas"]["QualificationOut"];
            /**
             * Risk
             * @description What standing still may cost; null while no amount is known.
             */
            risk: string | null;
            /** Scores */
            scores: components["schemas"]["ScoreOut"][];
            /** Stage */
            stage: string;
            /** Stage Name */
            stage_name: string;
            /**
             * Stage Since
             * Format: date-time
             */
            stage_since: string;
            /** Stages */
            stages: components["schemas"]["StageStanding"][];
            win: components["schemas"]["WinOut"];
        };
        /**
         * PipelineRef
         * @description Which stages an opportunity follows.
         */
        PipelineRef: {
            /** Code */
            code: string;
            /**
             * Is Outdated
             * @description Whether the pipeline was edited since; it waits for a migration.
             */
            is_outdated: boolean;
            /** Name */
            name: string;
            /** Version */
            version: number;
        };
        /**
         * Pipelines
         * @description Every pipeline.
         */
        Pipelines: {
            /** All */
            all: components["schemas"]["Pipeline"][];
        };
        /**
         * PipelinesAnswer
         * @description Every pipeline.
         * @example {
         *       "items": [
         *         {
         *           "code": "project",
         *           "name": "工程项目流程",
         *           "stages": [
         *             {
         *               "code": "discover",
         *               "gate": {
         *                 "need": 1
         *               },
         *               "max_days": 30,
         *               "name": "发现商机",
         *               "needs_approval": false,
         *               "requires": [
         *                 "expected_on",
         *                 "amount"
         *               ],
         *               "win": 10
         *             }
         *           ],
         *           "types": [
         *             "project",
         *             "tender"
         *           ],
         *           "version": 1
         *         }
         *       ]
         *     }
         */
        PipelinesAnswer: {
            /** Items */
            items: components["schemas"]["PipelineOut"][];
        };
        /**
         * PlaceOut
         * @description A place to visit.
         */
        PlaceOut: {
            /** Address */
            address: string;
            /** City */
            city: string;
            /** Code */
            code: string;
            /**
             * Datum
             * @description Coordinate system of the two, as maps want it.
             * @constant
             */
            datum: "gcj02";
            /** @description Who runs or supplies it; null for a prospect. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Distance M
             * @description Metres as the crow flies; null without a position.
             */
            distance_m: number | null;
            /** Latitude */
            latitude: number;
            /** Longitude */
            longitude: number;
            /** Name */
            name: string;
        };
        /**
         * Problem
         * @description Why something was refused: `code` is for programs and stable, `message` and `fields` are for the person.
         * @example {
         *       "code": "opportunity_taken",
         *       "facts": {
         *         "number": "BB261121-9WQ2M",
         *         "until_month": "2027-02"
         *       },
         *       "fields": {},
         *       "message": "这个客户的同类商机已有人报备，保护期约至 2027-02，到期后可再报备。",
         *       "request_id": "5f0c3b1a9d2e4c67",
         *       "status": 409,
         *       "title": "Conflict",
         *       "type": "/api/v1/docs#opportunity_taken"
         *     }
         */
        Problem: {
            /**
             * Code
             * @description One of `x-problem-codes`.
             */
            code: string;
            /**
             * Facts
             * @description What the code is about, such as `number`.
             * @default null
             */
            facts?: {
                [key: string]: string | null;
            } | null;
            /**
             * Fields
             * @description Name of a field → Chinese sentence to show beside it.
             */
            fields: {
                [key: string]: string;
            };
            /**
             * Message
             * @description A Chinese sentence to show.
             */
            message: string;
            /**
             * Request Id
             * @description What the log knows this request by.
             */
            request_id: string;
            /** Status */
            status: number;
            /**
             * Title
             * @description The status in words.
             */
            title: string;
            /**
             * Type
             * @description Where the code is explained.
             */
            type: string;
        };
        /**
         * ProductLineOut
         * @description A group of articles that a registration can name.
         */
        ProductLineOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * ProductLinesAnswer
         * @description Every product line on offer, in order.
         * @example {
         *       "items": [
         *         {
         *           "code": "switch",
         *           "name": "开关插座"
         *         }
         *       ]
         *     }
         */
        ProductLinesAnswer: {
            /** Items */
            items: components["schemas"]["ProductLineOut"][];
        };
        /**
         * QualificationOut
         * @description What is known. Amount and day stand beside it.
         */
        QualificationOut: {
            /** Budget Amount */
            budget_amount: string | null;
            /** Budget Status */
            budget_status: ("estimated" | "planned" | "confirmed") | null;
            /** Competitors */
            competitors: string[];
            /** Contacts */
            contacts: components["schemas"]["StakeholderOut"][];
            /** Need Confirmed */
            need_confirmed: boolean;
            /** Pain */
            pain: string | null;
            /** Position */
            position: ("behind" | "level" | "ahead" | "alone") | null;
            /** Timeline Confirmed */
            timeline_confirmed: boolean;
            /** Timeline Reason */
            timeline_reason: string | null;
            /** Value */
            value: string | null;
            /**
             * Version
             * @description To be sent back with the next change.
             */
            version: number;
        };
        /**
         * Qualify
         * @description Fields that change; what is left out stays, null clears. `contacts` is the whole list.
         * @example {
         *       "budget_amount": "150000.00",
         *       "budget_status": "planned",
         *       "version": 1
         *     }
         */
        Qualify: {
            /**
             * Amount
             * @default null
             */
            amount?: string | null;
            /**
             * Budget Amount
             * @default null
             */
            budget_amount?: string | null;
            /**
             * Budget Status
             * @default null
             */
            budget_status?: ("estimated" | "planned" | "confirmed") | null;
            /**
             * Competitors
             * @description At most 10.
             * @default null
             */
            competitors?: string[] | null;
            /**
             * Contacts
             * @description At most 10.
             * @default null
             */
            contacts?: components["schemas"]["StakeholderIn"][] | null;
            /**
             * Expected On
             * @default null
             */
            expected_on?: string | null;
            /**
             * Need Confirmed
             * @default null
             */
            need_confirmed?: boolean | null;
            /**
             * Pain
             * @description What the customer suffers from, at most 500 characters.
             * @default null
             */
            pain?: string | null;
            /**
             * Position
             * @default null
             */
            position?: ("behind" | "level" | "ahead" | "alone") | null;
            /**
             * Timeline Confirmed
             * @default null
             */
            timeline_confirmed?: boolean | null;
            /**
             * Timeline Reason
             * @description Why then, at most 200 characters.
             * @default null
             */
            timeline_reason?: string | null;
            /**
             * Value
             * @description What we are worth to him, at most 500 characters.
             * @default null
             */
            value?: string | null;
            /**
             * Version
             * @description The version that the person has seen; 409 `changed_since` when it is an older one.
             * @default null
             */
            version?: number | null;
        };
        /**
         * Reason
         * @description A reason that a judge can pick, as both parties read it.
         */
        Reason: {
            /** Code */
            code: string;
            /** Label */
            label: string;
            /** Text */
            text: string;
        };
        /**
         * ReasonFound
         * @description Why two names are taken for one.
         */
        ReasonFound: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * ReasonOut
         * @description A reason for a rejection or return.
         */
        ReasonOut: {
            /** Code */
            code: string;
            /**
             * Label
             * @description For a button.
             */
            label: string;
            /**
             * Text
             * @description What the dealer reads when the approver writes nothing.
             */
            text: string;
        };
        /**
         * ReasonsAnswer
         * @description Every reason that can be picked, in order; `other` wants words.
         * @example {
         *       "items": [
         *         {
         *           "code": "incomplete",
         *           "label": "信息不完整",
         *           "text": "信息不完整，请补充后重新报备"
         *         }
         *       ]
         *     }
         */
        ReasonsAnswer: {
            /** Items */
            items: components["schemas"]["ReasonOut"][];
        };
        /**
         * Registrations
         * @description All about registrations.
         */
        Registrations: {
            /** Approval Sla Hours */
            approval_sla_hours: number;
            capacity: components["schemas"]["Capacity"];
            /** Cool Down Days */
            cool_down_days: number;
            /** Default Type */
            default_type: string;
            eligibility: components["schemas"]["Eligibility"];
            extension: components["schemas"]["Extension"];
            heartbeat: components["schemas"]["Heartbeat"];
            look_ups: components["schemas"]["LookUps"];
            /** Types */
            types: components["schemas"]["OpportunityType"][];
            waiting: components["schemas"]["Waiting"];
        };
        /**
         * RejectReason
         * @description Why it was refused.
         */
        RejectReason: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * Rename
         * @description The new name.
         * @example {
         *       "name": "上海浦江国际大饭店有限公司"
         *     }
         */
        Rename: {
            /** Name */
            name: string;
        };
        /**
         * RestoreVersion
         * @description An earlier version to make count again.
         * @example {
         *       "note": "改回上一版",
         *       "seen": 3
         *     }
         */
        RestoreVersion: {
            /**
             * Note
             * @description Why, for whoever looks back.
             */
            note: string;
            /**
             * Seen
             * @description Number of the version that counts now, as far as the person knows.
             */
            seen: number;
        };
        /**
         * Revoke
         * @description Protection is taken away.
         * @example {
         *       "evidence": "11 月 20 日现场核实，客户称从未接触过该经销商",
         *       "reason_code": "no_activity"
         *     }
         */
        Revoke: {
            /**
             * Evidence
             * @description What proves it, 5 to 500 characters. Stays with the manufacturer.
             */
            evidence: string;
            /**
             * Reason
             * @description Words for the dealer; needed for the code `other`.
             * @default null
             */
            reason?: string | null;
            /**
             * Reason Code
             * @enum {string}
             */
            reason_code: "false_information" | "no_activity" | "customer_choice" | "violation" | "other";
        };
        /**
         * RiskOut
         * @description An opportunity that stands still for much money.
         */
        RiskOut: {
            /** Amount */
            amount: string;
            /** Customer */
            customer: string;
            /** Days */
            days: number;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Percent */
            percent: string;
            /** Risk */
            risk: string;
            /** Stage Name */
            stage_name: string;
        };
        /**
         * RowOut
         * @description One line of what is asked.
         */
        RowOut: {
            /** Label */
            label: string;
            /**
             * Text
             * @description Empty where nothing was said.
             */
            text: string;
        };
        /**
         * Rule
         * @description A way of approval (R-APR-1); the smallest priority that matches counts.
         */
        Rule: {
            /** Code */
            code: string;
            /**
             * @default {
             *       "amount_below": null,
             *       "amount_from": null,
             *       "discount_below": null,
             *       "discount_from": null,
             *       "levels": [],
             *       "opportunity_types": [],
             *       "product_lines": [],
             *       "regions": [],
             *       "subjects": []
             *     }
             */
            conditions?: components["schemas"]["Conditions"];
            /** Name */
            name: string;
            /** Priority */
            priority: number;
            /** Steps */
            steps: components["schemas"]["Step"][];
        };
        /**
         * ScoreOut
         * @description One of the five scores.
         */
        ScoreOut: {
            /**
             * Dimension
             * @enum {string}
             */
            dimension: "budget" | "authority" | "need" | "timeline" | "competition";
            /** Name */
            name: string;
            /** Score */
            score: number;
        };
        /**
         * SealOut
         * @description The part of a piece that tells nothing about its contents.
         */
        SealOut: {
            /**
             * At
             * @description As it is sealed: UTC with microseconds.
             */
            at: string;
            /** Commitment */
            commitment: string;
            /** Hash */
            hash: string;
            /** Link */
            link: string;
            /** Previous */
            previous: string;
        };
        /**
         * SessionAnswer
         * @description A new session.
         * @example {
         *       "expires_at": "2026-12-21T07:04:00Z",
         *       "me": {
         *         "capabilities": [
         *           "opportunities",
         *           "inbox",
         *           "company",
         *           "members"
         *         ],
         *         "dealer": {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         },
         *         "dealers": [
         *           {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           }
         *         ],
         *         "homes": [
         *           "dealer"
         *         ],
         *         "kind": "dealer",
         *         "manager": {
         *           "name": "李娜"
         *         },
         *         "name": "陈建安",
         *         "role": "owner",
         *         "subscribe": {
         *           "registration_decided": "TEMPLATE_ID"
         *         },
         *         "unread": 1
         *       },
         *       "token": "pX3…"
         *     }
         */
        SessionAnswer: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            me: components["schemas"]["Me"];
            /**
             * Token
             * @description Bearer token of this device; shown once.
             */
            token: string;
        };
        /**
         * Share
         * @description What one party gets.
         */
        Share: {
            /**
             * Party
             * @description `id` of the party.
             */
            party: string;
            /** Percent */
            percent: number;
        };
        /**
         * Signature
         * @description What wx.config or wx.agentConfig checks.
         */
        Signature: {
            /** Noncestr */
            nonceStr: string;
            /** Signature */
            signature: string;
            /** Timestamp */
            timestamp: number;
        };
        /**
         * Stage
         * @description One stage. Entering the next one needs what this one requires.
         */
        Stage: {
            /** Code */
            code: string;
            /** Gate */
            gate?: {
                [key: string]: number;
            };
            /** Max Days */
            max_days: number;
            /** Name */
            name: string;
            /**
             * Needs Approval
             * @default false
             */
            needs_approval?: boolean;
            /**
             * Requires
             * @default []
             */
            requires?: string[];
            /** Win */
            win: number;
        };
        /**
         * StageOut
         * @description A stage as it is configured.
         */
        StageOut: {
            /** Code */
            code: string;
            /**
             * Gate
             * @description Smallest scores, by dimension, to leave it.
             */
            gate: {
                [key: string]: number;
            };
            /**
             * Max Days
             * @description Days after which a stay costs probability.
             */
            max_days: number;
            /** Name */
            name: string;
            /**
             * Needs Approval
             * @description Whether leaving it forward must be agreed to.
             */
            needs_approval: boolean;
            /**
             * Requires
             * @description Fields that must be filled to leave it.
             */
            requires: string[];
            /**
             * Win
             * @description Percent that the stage begins with.
             */
            win: number;
        };
        /**
         * StageStanding
         * @description A stage of the opportunity's own pipeline, and what is missing to leave it.
         */
        StageStanding: {
            /** Code */
            code: string;
            /**
             * Gate
             * @description Smallest scores, by dimension, to leave it.
             */
            gate: {
                [key: string]: number;
            };
            /**
             * Max Days
             * @description Days after which a stay costs probability.
             */
            max_days: number;
            /** Missing */
            missing: components["schemas"]["MissingOut"][];
            /** Name */
            name: string;
            /**
             * Needs Approval
             * @description Whether leaving it forward must be agreed to.
             */
            needs_approval: boolean;
            /**
             * Position
             * @enum {string}
             */
            position: "passed" | "current" | "ahead";
            /**
             * Requires
             * @description Fields that must be filled to leave it.
             */
            requires: string[];
            /**
             * Win
             * @description Percent that the stage begins with.
             */
            win: number;
        };
        /**
         * StakeholderIn
         * @description Somebody at the customer; with the `id` of one who is there, what is not said stays.
         */
        StakeholderIn: {
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /** Name */
            name: string;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "influencer" | "decider";
            /**
             * Stance
             * @enum {string}
             */
            stance: "opposed" | "neutral" | "supportive";
            /**
             * Wechat
             * @default null
             */
            wechat?: string | null;
        };
        /**
         * StakeholderOut
         * @description Somebody at the customer who has a part in the decision.
         */
        StakeholderOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @description E.164 for the dealer and who was asked to decide; masked for others.
             */
            phone: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "influencer" | "decider";
            /** Role Text */
            role_text: string;
            /**
             * Stance
             * @enum {string}
             */
            stance: "opposed" | "neutral" | "supportive";
            /** Stance Text */
            stance_text: string;
            /**
             * Wechat
             * @description As `phone`; `****` for others.
             */
            wechat: string | null;
        };
        /**
         * Step
         * @description Who is asked together, and how many of them it takes (R-APR-2).
         */
        Step: {
            /** Approvers */
            approvers: (components["schemas"]["ByMember"] | components["schemas"]["ByRole"] | components["schemas"]["ByField"] | components["schemas"]["ByLeader"])[];
            /**
             * In Wecom
             * @default false
             */
            in_wecom?: boolean;
            /**
             * K
             * @default null
             */
            k?: number | null;
            /**
             * Looks At
             * @default []
             */
            looks_at?: string[];
            /**
             * Mode
             * @enum {string}
             */
            mode: "any" | "all" | "k_of_n" | "sequential";
            /** Name */
            name: string;
        };
        /**
         * StepOut
         * @description One step of a request.
         */
        StepOut: {
            /** Ended At */
            ended_at: string | null;
            /**
             * In Wecom
             * @description WeCom's own approvals decide it; deciding here is 409 `decided_in_wecom`.
             */
            in_wecom: boolean;
            /**
             * Is Kept
             * @description Its consent was given in a round before, and nothing changed for it.
             */
            is_kept: boolean;
            /**
             * Mode
             * @enum {string}
             */
            mode: "any" | "all" | "k_of_n" | "sequential";
            /** Mode Text */
            mode_text: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "active" | "approved" | "rejected" | "returned" | "closed";
            /** State Text */
            state_text: string;
            /**
             * Tasks
             * @description Seat by seat; whose turn has not come is `waiting`.
             */
            tasks: components["schemas"]["TaskOut"][];
        };
        /**
         * SuggestionOut
         * @description What the evidence suggests in its fixed order; the judge decides.
         */
        SuggestionOut: {
            /**
             * Award To
             * @description `id` of the party, for `award`.
             */
            award_to: string | null;
            /**
             * Outcome
             * @description An outcome, or `dismiss`: they are not the same.
             */
            outcome: string;
            /** Reason Code */
            reason_code: string;
        };
        /**
         * TaskOut
         * @description Somebody who is or was asked in a step.
         */
        TaskOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * For Whom
             * @description In whose place; both names stay.
             */
            for_whom: string | null;
            /**
             * Is Escalated
             * @description His leader was asked as well, because it took so long.
             */
            is_escalated: boolean;
            /** Member */
            member: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "open" | "delegated" | "approved" | "rejected" | "returned" | "closed";
            /** State Text */
            state_text: string;
            /**
             * Until
             * @description When a delegation ends and the task returns.
             */
            until: string | null;
            /**
             * Via
             * @enum {string}
             */
            via: "rule" | "role" | "delegation" | "successor" | "escalation" | "headquarters" | "signer" | "wecom";
            /** Via Text */
            via_text: string;
        };
        /**
         * TodayAnswer
         * @description Places, nearest first; by code without a position.
         * @example {
         *       "items": [
         *         {
         *           "address": "杭州市装饰大市场1区19号",
         *           "city": "杭州",
         *           "code": "P00011",
         *           "datum": "gcj02",
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           },
         *           "distance_m": 340,
         *           "latitude": 30.263518,
         *           "longitude": 120.134123,
         *           "name": "建安五金电料旗舰店（杭州）"
         *         }
         *       ]
         *     }
         */
        TodayAnswer: {
            /** Items */
            items: components["schemas"]["PlaceOut"][];
        };
        /**
         * TrialOut
         * @description What would happen; nothing has.
         * @example {
         *       "differences": [
         *         {
         *           "after": 120,
         *           "before": 90,
         *           "change": "changed",
         *           "path": "registrations.types[project].windows[0].days",
         *           "text": "商机报备 › 商机类型 › 工程项目 › 保护期 › 第 1 项 › 保护天数：90 → 120"
         *         }
         *       ],
         *       "effects": [
         *         {
         *           "count": 1,
         *           "examples": [
         *             "D0001"
         *           ],
         *           "kind": "over_capacity",
         *           "text": "1 家经销商的有效报备已超过新的上限；现有报备不受影响，降到上限以下前不能再报备。"
         *         }
         *       ],
         *       "seen": 3
         *     }
         */
        TrialOut: {
            /** Differences */
            differences: components["schemas"]["DifferenceOut"][];
            /** Effects */
            effects: components["schemas"]["EffectOut"][];
            /**
             * Seen
             * @description The version that counts now; send it along to apply.
             */
            seen: number;
        };
        /**
         * TryConfiguration
         * @description A configuration to try. It is whole: every section must be there.
         * @example {
         *       "configuration": {
         *         "adjudication": {
         *           "appeal_workdays": 5,
         *           "history_days": 180,
         *           "reasons": [
         *             {
         *               "code": "earlier",
         *               "label": "报备在先",
         *               "text": "先完整提交报备的一方优先。"
         *             },
         *             {
         *               "code": "customer_choice",
         *               "label": "客户书面选择",
         *               "text": "客户已书面确认合作方。"
         *             },
         *             {
         *               "code": "history",
         *               "label": "持续跟进",
         *               "text": "近期有可查证的拜访或订单记录的一方优先。"
         *             },
         *             {
         *               "code": "authorisation",
         *               "label": "授权范围",
         *               "text": "该区域或产品线的授权经销商优先。"
         *             },
         *             {
         *               "code": "direct_earlier",
         *               "label": "直销在先",
         *               "text": "我司直销团队已有更早的书面跟进记录。"
         *             },
         *             {
         *               "code": "shared_effort",
         *               "label": "共同推进",
         *               "text": "双方均有实际投入，按比例分享。"
         *             },
         *             {
         *               "code": "not_the_same",
         *               "label": "并非同一项目",
         *               "text": "经核实为不同的客户或项目，互不影响。"
         *             },
         *             {
         *               "code": "insufficient",
         *               "label": "证据不足",
         *               "text": "现有材料不足以认定，请补充后重新报备。"
         *             },
         *             {
         *               "code": "other",
         *               "label": "其他",
         *               "text": "请见判定说明。"
         *             }
         *           ],
         *           "sla_workdays": 3
         *         },
         *         "approvals": {
         *           "clock": {
         *             "escalate_hours": 16,
         *             "limit": null,
         *             "remind_hours": [
         *               4,
         *               8
         *             ],
         *             "then": "wait",
         *             "then_hours": 8
         *           },
         *           "likely_away_hours": 8,
         *           "retrieve_minutes": 30,
         *           "rules": [
         *             {
         *               "code": "standard",
         *               "conditions": {
         *                 "amount_below": null,
         *                 "amount_from": null,
         *                 "discount_below": null,
         *                 "discount_from": null,
         *                 "levels": [],
         *                 "opportunity_types": [],
         *                 "product_lines": [],
         *                 "regions": [],
         *                 "subjects": []
         *               },
         *               "name": "渠道经理或大区总监审批",
         *               "priority": 1000,
         *               "steps": [
         *                 {
         *                   "approvers": [
         *                     {
         *                       "by": "field",
         *                       "field": "dealer_manager"
         *                     },
         *                     {
         *                       "by": "role",
         *                       "in_region": true,
         *                       "role": "director"
         *                     }
         *                   ],
         *                   "in_wecom": false,
         *                   "k": null,
         *                   "looks_at": [],
         *                   "mode": "any",
         *                   "name": "审批"
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "pipelines": {
         *           "all": [
         *             {
         *               "code": "project",
         *               "name": "工程项目流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 10
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 25
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 30,
         *                   "name": "商务谈判",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 60,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 5
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "sponsor",
         *                   "gate": {
         *                     "authority": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "高层拜访",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 35
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 3,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "商务谈判",
         *                   "needs_approval": true,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "budget": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 85
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 20,
         *                   "name": "到期提醒",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 60
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 60,
         *                   "name": "已转介",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 10
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "registrations": {
         *           "approval_sla_hours": 8,
         *           "capacity": {
         *             "by_level": {
         *               "A": 50,
         *               "B": 25,
         *               "C": 15
         *             },
         *             "default": 25
         *           },
         *           "cool_down_days": 30,
         *           "default_type": "project",
         *           "eligibility": {
         *             "authorisation": false,
         *             "direct_sales_days": 180,
         *             "minimum_amount": null,
         *             "tender_cut_off": true
         *           },
         *           "extension": {
         *             "days": 30,
         *             "evidence_within_days": 30,
         *             "freeze_workdays": 5,
         *             "max": 1
         *           },
         *           "heartbeat": {
         *             "on": true,
         *             "release_days": 37,
         *             "warn_days": 30
         *           },
         *           "look_ups": {
         *             "question": 20,
         *             "submission": 40
         *           },
         *           "types": [
         *             {
         *               "code": "project",
         *               "name": "工程项目",
         *               "needs_project_key": false,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": "500000",
         *                   "amount_from": "0",
         *                   "days": 90
         *                 },
         *                 {
         *                   "amount_below": "2000000",
         *                   "amount_from": "500000",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "2000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户",
         *               "needs_project_key": false,
         *               "pipeline": "key_account",
         *               "windows": [
         *                 {
         *                   "amount_below": "1000000",
         *                   "amount_from": "0",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "1000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "tender",
         *               "name": "招投标项目",
         *               "needs_project_key": true,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 120
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购",
         *               "needs_project_key": false,
         *               "pipeline": "purchase",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 60
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购",
         *               "needs_project_key": false,
         *               "pipeline": "renewal",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "needs_project_key": false,
         *               "pipeline": "referral",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             }
         *           ],
         *           "waiting": {
         *             "first_option_hours": 48
         *           }
         *         }
         *       }
         *     }
         */
        TryConfiguration: {
            /**
             * Configuration
             * @description What headquarters decide by themselves: data, not code.
             */
            configuration: {
                adjudication: components["schemas"]["Adjudication"];
                approvals: components["schemas"]["Approvals"];
                matching: components["schemas"]["Matching"];
                pipelines: components["schemas"]["Pipelines"];
                registrations: components["schemas"]["Registrations"];
            };
        };
        /**
         * TurnaroundOut
         * @description How fast a dealer's requests were decided in the last 90 days.
         * @example {
         *       "decided": 12,
         *       "median_hours": 2.5,
         *       "message": "近 90 天审批一般 2.5 个工作小时。",
         *       "pending": 1
         *     }
         */
        TurnaroundOut: {
            /** Decided */
            decided: number;
            /**
             * Median Hours
             * @description Working hours; null when nothing was decided.
             */
            median_hours: number | null;
            /** Message */
            message: string;
            /** Pending */
            pending: number;
        };
        /**
         * TypeOut
         * @description A kind of opportunity.
         */
        TypeOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Needs Project
             * @description Whether a site or tender number must be given.
             */
            needs_project: boolean;
            /**
             * Windows
             * @description By amount, the smallest first.
             */
            windows: components["schemas"]["WindowOut"][];
        };
        /**
         * VerifiedOut
         * @description Whether the evidence is what was sealed.
         * @example {
         *       "flaws": [],
         *       "is_sound": true
         *     }
         */
        VerifiedOut: {
            /** Flaws */
            flaws: components["schemas"]["FlawOut"][];
            /** Is Sound */
            is_sound: boolean;
        };
        /**
         * VerifyEvidence
         * @description What the dealer has noted down.
         * @example {
         *       "code": "7F3A-92C1-0B4D"
         *     }
         */
        VerifyEvidence: {
            /**
             * Code
             * @description 存证码; without it, the evidence alone is verified.
             * @default null
             */
            code?: string | null;
        };
        /**
         * VersionDetail
         * @description A version with its values.
         * @example {
         *       "applied_at": "2026-11-21T07:04:00Z",
         *       "applied_by": "宋阳",
         *       "configuration": {
         *         "adjudication": {
         *           "appeal_workdays": 5,
         *           "history_days": 180,
         *           "reasons": [
         *             {
         *               "code": "earlier",
         *               "label": "报备在先",
         *               "text": "先完整提交报备的一方优先。"
         *             },
         *             {
         *               "code": "customer_choice",
         *               "label": "客户书面选择",
         *               "text": "客户已书面确认合作方。"
         *             },
         *             {
         *               "code": "history",
         *               "label": "持续跟进",
         *               "text": "近期有可查证的拜访或订单记录的一方优先。"
         *             },
         *             {
         *               "code": "authorisation",
         *               "label": "授权范围",
         *               "text": "该区域或产品线的授权经销商优先。"
         *             },
         *             {
         *               "code": "direct_earlier",
         *               "label": "直销在先",
         *               "text": "我司直销团队已有更早的书面跟进记录。"
         *             },
         *             {
         *               "code": "shared_effort",
         *               "label": "共同推进",
         *               "text": "双方均有实际投入，按比例分享。"
         *             },
         *             {
         *               "code": "not_the_same",
         *               "label": "并非同一项目",
         *               "text": "经核实为不同的客户或项目，互不影响。"
         *             },
         *             {
         *               "code": "insufficient",
         *               "label": "证据不足",
         *               "text": "现有材料不足以认定，请补充后重新报备。"
         *             },
         *             {
         *               "code": "other",
         *               "label": "其他",
         *               "text": "请见判定说明。"
         *             }
         *           ],
         *           "sla_workdays": 3
         *         },
         *         "approvals": {
         *           "clock": {
         *             "escalate_hours": 16,
         *             "limit": null,
         *             "remind_hours": [
         *               4,
         *               8
         *             ],
         *             "then": "wait",
         *             "then_hours": 8
         *           },
         *           "likely_away_hours": 8,
         *           "retrieve_minutes": 30,
         *           "rules": [
         *             {
         *               "code": "standard",
         *               "conditions": {
         *                 "amount_below": null,
         *                 "amount_from": null,
         *                 "discount_below": null,
         *                 "discount_from": null,
         *                 "levels": [],
         *                 "opportunity_types": [],
         *                 "product_lines": [],
         *                 "regions": [],
         *                 "subjects": []
         *               },
         *               "name": "渠道经理或大区总监审批",
         *               "priority": 1000,
         *               "steps": [
         *                 {
         *                   "approvers": [
         *                     {
         *                       "by": "field",
         *                       "field": "dealer_manager"
         *                     },
         *                     {
         *                       "by": "role",
         *                       "in_region": true,
         *                       "role": "director"
         *                     }
         *                   ],
         *                   "in_wecom": false,
         *                   "k": null,
         *                   "looks_at": [],
         *                   "mode": "any",
         *                   "name": "审批"
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "pipelines": {
         *           "all": [
         *             {
         *               "code": "project",
         *               "name": "工程项目流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 10
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 30,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 25
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 30,
         *                   "name": "商务谈判",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 60,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 5
         *                 },
         *                 {
         *                   "code": "qualify",
         *                   "gate": {
         *                     "budget": 1,
         *                     "need": 2,
         *                     "timeline": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "需求确认",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "sponsor",
         *                   "gate": {
         *                     "authority": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "高层拜访",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 35
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "authority": 2,
         *                     "budget": 2,
         *                     "competition": 1
         *                   },
         *                   "max_days": 45,
         *                   "name": "方案报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "negotiate",
         *                   "gate": {
         *                     "authority": 3,
         *                     "budget": 3,
         *                     "competition": 2,
         *                     "timeline": 2
         *                   },
         *                   "max_days": 45,
         *                   "name": "商务谈判",
         *                   "needs_approval": true,
         *                   "requires": [],
         *                   "win": 75
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 30,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {
         *                     "need": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "发现商机",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 20
         *                 },
         *                 {
         *                   "code": "propose",
         *                   "gate": {
         *                     "budget": 1
         *                   },
         *                   "max_days": 20,
         *                   "name": "报价",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 50
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 85
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购流程",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 20,
         *                   "name": "到期提醒",
         *                   "needs_approval": false,
         *                   "requires": [
         *                     "expected_on",
         *                     "amount"
         *                   ],
         *                   "win": 60
         *                 },
         *                 {
         *                   "code": "close",
         *                   "gate": {},
         *                   "max_days": 15,
         *                   "name": "签约",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 90
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "stages": [
         *                 {
         *                   "code": "discover",
         *                   "gate": {},
         *                   "max_days": 60,
         *                   "name": "已转介",
         *                   "needs_approval": false,
         *                   "requires": [],
         *                   "win": 10
         *                 }
         *               ]
         *             }
         *           ]
         *         },
         *         "registrations": {
         *           "approval_sla_hours": 8,
         *           "capacity": {
         *             "by_level": {
         *               "A": 50,
         *               "B": 25,
         *               "C": 15
         *             },
         *             "default": 25
         *           },
         *           "cool_down_days": 30,
         *           "default_type": "project",
         *           "eligibility": {
         *             "authorisation": false,
         *             "direct_sales_days": 180,
         *             "minimum_amount": null,
         *             "tender_cut_off": true
         *           },
         *           "extension": {
         *             "days": 30,
         *             "evidence_within_days": 30,
         *             "freeze_workdays": 5,
         *             "max": 1
         *           },
         *           "heartbeat": {
         *             "on": true,
         *             "release_days": 37,
         *             "warn_days": 30
         *           },
         *           "look_ups": {
         *             "question": 20,
         *             "submission": 40
         *           },
         *           "types": [
         *             {
         *               "code": "project",
         *               "name": "工程项目",
         *               "needs_project_key": false,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": "500000",
         *                   "amount_from": "0",
         *                   "days": 90
         *                 },
         *                 {
         *                   "amount_below": "2000000",
         *                   "amount_from": "500000",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "2000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "key_account",
         *               "name": "大客户",
         *               "needs_project_key": false,
         *               "pipeline": "key_account",
         *               "windows": [
         *                 {
         *                   "amount_below": "1000000",
         *                   "amount_from": "0",
         *                   "days": 120
         *                 },
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "1000000",
         *                   "days": 180
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "tender",
         *               "name": "招投标项目",
         *               "needs_project_key": true,
         *               "pipeline": "project",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 120
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "purchase",
         *               "name": "新购",
         *               "needs_project_key": false,
         *               "pipeline": "purchase",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 60
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "renewal",
         *               "name": "续购",
         *               "needs_project_key": false,
         *               "pipeline": "renewal",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             },
         *             {
         *               "code": "referral",
         *               "name": "转介绍",
         *               "needs_project_key": false,
         *               "pipeline": "referral",
         *               "windows": [
         *                 {
         *                   "amount_below": null,
         *                   "amount_from": "0",
         *                   "days": 30
         *                 }
         *               ]
         *             }
         *           ],
         *           "waiting": {
         *             "first_option_hours": 48
         *           }
         *         }
         *       },
         *       "note": "大项目保护期延长到 180 天",
         *       "number": 3
         *     }
         */
        VersionDetail: {
            /**
             * Applied At
             * @description Null for the built-in one.
             */
            applied_at: string | null;
            /**
             * Applied By
             * @description Name of the member; null for an operator and the built-in one.
             */
            applied_by: string | null;
            configuration: components["schemas"]["Configuration"];
            /** Note */
            note: string;
            /**
             * Number
             * @description 1 for the first that was applied; 0 is the built-in one.
             */
            number: number;
        };
        /**
         * VersionOut
         * @description A version without its values.
         */
        VersionOut: {
            /**
             * Applied At
             * @description Null for the built-in one.
             */
            applied_at: string | null;
            /**
             * Applied By
             * @description Name of the member; null for an operator and the built-in one.
             */
            applied_by: string | null;
            /** Note */
            note: string;
            /**
             * Number
             * @description 1 for the first that was applied; 0 is the built-in one.
             */
            number: number;
        };
        /**
         * VersionsAnswer
         * @description A page of applied versions, newest first.
         * @example {
         *       "items": [
         *         {
         *           "applied_at": "2026-11-21T07:04:00Z",
         *           "applied_by": "宋阳",
         *           "note": "大项目保护期延长到 180 天",
         *           "number": 3
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        VersionsAnswer: {
            /** Items */
            items: components["schemas"]["VersionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Waiting
         * @description Idea C5: how long the first who waits may register before all others.
         */
        Waiting: {
            /** First Option Hours */
            first_option_hours: number;
        };
        /**
         * WaitingPlaceOut
         * @description A place on the waiting list of an opportunity. Never who holds it, or who else waits.
         * @example {
         *       "customer": "上海浦江大饭店有限公司",
         *       "joined_at": "2026-11-21T07:04:00Z",
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "offer_until": null,
         *       "position": 1,
         *       "state": "waiting",
         *       "state_text": "排队中"
         *     }
         */
        WaitingPlaceOut: {
            /** Customer */
            customer: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Name */
            name: string;
            /**
             * Number
             * @description The refused registration that led to it.
             */
            number: string;
            /**
             * Offer Until
             * @description With state `offered`: until when it is kept for this dealer.
             */
            offer_until: string | null;
            /**
             * Position
             * @description 1 for the first; 0 once off the list.
             */
            position: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "offered" | "taken" | "lapsed" | "left";
            /** State Text */
            state_text: string;
        };
        /**
         * WaitingPlacesAnswer
         * @description Where the dealer waits, the oldest first.
         * @example {
         *       "items": [
         *         {
         *           "customer": "上海浦江大饭店有限公司",
         *           "joined_at": "2026-11-21T07:04:00Z",
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "offer_until": null,
         *           "position": 1,
         *           "state": "waiting",
         *           "state_text": "排队中"
         *         }
         *       ]
         *     }
         */
        WaitingPlacesAnswer: {
            /** Items */
            items: components["schemas"]["WaitingPlaceOut"][];
        };
        /**
         * Win
         * @description The customer has bought.
         * @example {
         *       "reference": "HT-2027-0118"
         *     }
         */
        Win: {
            /**
             * Reference
             * @description Number of the order or contract.
             */
            reference: string;
        };
        /**
         * Window
         * @description How long an amount in [amount_from, amount_below) is protected (R-REG-3).
         */
        Window: {
            /**
             * Amount Below
             * @default null
             */
            amount_below?: string | null;
            /**
             * Amount From
             * @default 0
             */
            amount_from?: string;
            /**
             * Days
             * @enum {integer}
             */
            days: 30 | 60 | 90 | 120 | 180;
        };
        /**
         * WindowOut
         * @description How long an amount is protected.
         */
        WindowOut: {
            /**
             * Amount Below
             * @description Null: without an upper end.
             */
            amount_below: string | null;
            /** Amount From */
            amount_from: string;
            /** Days */
            days: number;
        };
        /**
         * WinOut
         * @description How likely it is won: computed = base × age_factor × bantc_factor; `percent` is what counts.
         */
        WinOut: {
            /** Age Factor */
            age_factor: string;
            /** Bantc Factor */
            bantc_factor: string;
            /** Base */
            base: number;
            /** Computed */
            computed: string;
            own: components["schemas"]["OwnPercent"] | null;
            /**
             * Percent
             * @description The manager's own where there is one, otherwise the computed one.
             */
            percent: string;
            /**
             * Score
             * @description Sum of the five scores, 0–15.
             */
            score: number;
        };
        /**
         * WinPercent
         * @description A manager's own win probability; null takes it away.
         * @example {
         *       "percent": 80,
         *       "reason": "客户口头答应，下周签"
         *     }
         */
        WinPercent: {
            /** Percent */
            percent: number | null;
            /**
             * Reason
             * @description Needed with a percentage, 4–200 characters.
             * @default null
             */
            reason?: string | null;
        };
    };
    responses: {
        /** @description The body is not JSON, or the Idempotency-Key is missing or unusable. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is logged in (any more). Log in again and repeat. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Known, but not allowed: not bound to a dealer, or not a dealer's contact. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not yours. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the world does not allow it; `code` and `facts` say why. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 256 KiB. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not application/json. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Some values cannot be accepted; `fields` has a sentence for each. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A limit is used up; `code` says which. */
        Problem429: {
            headers: {
                /** @description Seconds; absent when waiting does not help. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our fault; the log has it under `request_id`. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database or the platform is busy; repeat after `Retry-After` seconds, with the same key. */
        Problem503: {
            headers: {
                /** @description Seconds; absent when waiting does not help. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_approvals: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `all`: whoever was asked; for headquarters. */
                scope?: ("mine" | "all") | null;
                /** @description `pending`: what waits for me, oldest first. `decided`: whatever is over for me, withdrawn ones too; newest first. */
                state?: ("pending" | "decided") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `id` of the approval. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decide_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the approval. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    escalate_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the approval. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retrieve_decision: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the approval. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ask_signer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the approval. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSigner"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_turnaround: {
        parameters: {
            query?: {
                /** @description Code of a dealer one looks after; not for dealers, who see theirs. */
                dealer?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnaroundOut"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_deciders: {
        parameters: {
            query?: {
                /** @description Part of the name or userid. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidersAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyOut"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    apply_a_configuration: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyConfiguration"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    try_a_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryConfiguration"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_configuration_versions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_configuration_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 is the built-in one. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    restore_configuration_version: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description 0 is the built-in one. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreVersion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_conflict_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReasonsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_conflicts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `open`: oldest first. `over`: decided, dismissed and closed ones; newest first. */
                state?: ("open" | "over") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open_conflict: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as PK261121-7K3FQ. */
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decide_conflict: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as PK261121-7K3FQ. */
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dismiss_conflict: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as PK261121-7K3FQ. */
                case: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_conflict_evidence: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as PK261121-7K3FQ. */
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEvidence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search_customers: {
        parameters: {
            query: {
                /** @description At most so many. */
                limit?: number;
                /** @description Any part or spelling of the name, or the credit code. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `id` of the customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    merge: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rename: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rename"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_name: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddName"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tell_customers_apart: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the customer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotSame"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_dealers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Part of the name, the code or the city. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealersAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_dealer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as D0001. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealerDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_delegations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `all`: everybody's; for headquarters. */
                scope?: ("mine" | "all") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_delegation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancel_delegation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the delegation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_engagements: {
        parameters: {
            query?: {
                /** @description Only those with the customer of this name. */
                customer?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    record: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEngagement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_forecast: {
        parameters: {
            query: {
                /** @description Whether what is closed already counts. */
                actual?: "included" | "excluded";
                /** @description Only the dealer with this code. */
                dealer?: string | null;
                /** @description A month, quarter or year: 2026-12, 2026-Q4, 2026. */
                period: string;
                /** @description Yuan to compare with. */
                target?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_inbox: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description `id` of the message. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_js_config: {
        parameters: {
            query: {
                /** @description The page's own address; what follows # does not matter. */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsConfigAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deactivate_member_of_staff: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description WeCom's userid. */
                userid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deactivate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeciderOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_opportunities: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Only those of the dealer with this code. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Part of the customer's or the registration's name. */
                q?: string | null;
                /** @description Only those in this state. */
                state?: ("draft" | "submitted" | "dup_review" | "pending_approval" | "protected" | "won" | "lost" | "expired" | "released" | "rejected" | "withdrawn" | "cancelled" | "revoked" | "transferred") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunitiesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpportunity"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_opportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_adjudications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealerCasesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    appeal_registration: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealerCasesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_own_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApproval"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    escalate_own_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApproval"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    change_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceBundle"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_evidence_of_own: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOwnEvidence"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceBundle"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verify_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEvidence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    extend: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extend"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_follow_ups: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    follow_up: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    leave: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPlaceOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lose: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_pipeline_of_opportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOverview"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    qualify_opportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Qualify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOverview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revoke"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    move_opportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveStage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOverview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw_stage_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOverview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskTransfer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    wait: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPlaceOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    win: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Win"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    set_win_probability: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinPercent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOverview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as BB261121-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ask_availability: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_capacity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    keep_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_pipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelinesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    migrate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Migrate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_pool: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunitiesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_product_lines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductLinesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    log_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    log_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    choose_dealer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealerChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_today: {
        parameters: {
            query?: {
                /** @description Coordinate system of the two. Never guessed: they lie hundreds of metres apart. */
                datum?: ("gcj02" | "wgs84" | "bd09") | null;
                /** @description Degrees north. */
                lat?: number | null;
                /** @description At most so many places. */
                limit?: number;
                /** @description Degrees east. */
                lng?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPlacesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
