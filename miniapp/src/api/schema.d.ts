// Written by `npm run types` from openapi.json (sha256 18acefa3d94a043fcd867b2d5bd94aacd7141a7b35fdb33d09015803d24063bc). Do not edit.

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
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a file, to be named in what it proves within a day. The same file again is the same attachment. */
        post: operations["hand_in_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of an attachment, for whoever may see what it is attached to. */
        get: operations["get_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the contact has in his cart, and what it costs now. */
        get: operations["get_cart"];
        /** Put exactly this into the cart. */
        put: operations["put_cart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles that may be ordered; with `q` those found by it, of all lines and categories. */
        get: operations["list_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article with all that is known of it. */
        get: operations["get_article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/{code}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let an article have exactly these pictures. For headquarters. */
        put: operations["put_pictures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every category on offer. */
        get: operations["list_categories"];
        put?: never;
        /** Add a category. */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename it, move it, turn it off or on: it is as the body says. Pinned carts may hold it up. */
        put: operations["put_category"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{code}/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put articles into it, wherever they were. Pinned carts may hold it up. */
        post: operations["put_articles_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every category, those that are turned off too, with how many articles are in each. */
        get: operations["list_all_categories"];
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
        /** Other members who may decide: to be a stand-in, a signer or a successor. */
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
    "/api/v1/company/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one's own dealer is or will be authorised for, or was. */
        get: operations["list_own_authorisations"];
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
    "/api/v1/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every term of what may be ordered, what is overdue, and how old debts are. For owner, finance and managers. */
        get: operations["get_credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the dealers one looks after, who is late with most first. For managers and headquarters. */
        get: operations["list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may still be ordered; for buyers, too. */
        get: operations["get_available"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for and decided about a dealer's credit (R-CRD-5). */
        get: operations["list_changes"];
        put?: never;
        /** Ask for another limit, or for more for some days; it counts once it is approved. */
        post: operations["ask_credit_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was compared before, newest first. */
        get: operations["list_comparisons"];
        put?: never;
        /** Compare one's own bookings with ours; only what differs comes back, with its probable cause. */
        post: operations["add_comparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/ledger-workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare one's own ledger with ours: only what differs comes back, and nothing while a row is wrong. */
        post: operations["compare_ledger_workbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/ledger-workbooks/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to fill with one's own bookings. */
        get: operations["get_ledger_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments, newest first. */
        get: operations["list_payments"];
        put?: never;
        /** Take money in and write it off; a number that is there already changes nothing. For headquarters. */
        post: operations["add_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/payments/{number}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which invoices what is left of a payment is meant for (R-CRD-4). */
        post: operations["assign_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first. */
        get: operations["list_receivables"];
        put?: never;
        /** Record an invoice; a number that is there already changes nothing. For headquarters. */
        post: operations["add_receivable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements of two years of a dealer, newest first; or those of all one's dealers, page by page. */
        get: operations["list_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement with its lines. */
        get: operations["get_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/statements/{month}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to one's statement. For the dealer's owner and finance people. */
        post: operations["confirm_statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/statements/{month}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disagree with one's statement and say why. For the dealer's owner and finance people. */
        post: operations["dispute_statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/statements/{month}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a dispute. For headquarters. */
        post: operations["settle_statement"];
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
    "/api/v1/dealer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every group, by name, with how many dealers are in it. */
        get: operations["list_groups"];
        put?: never;
        /** Add a group. */
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealer-groups/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Call it something else. */
        put: operations["put_group"];
        post?: never;
        /** Throw it away; not while a price rule is for it. */
        delete: operations["throw_group_away"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealer-groups/{code}/dealers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dealers of a group. */
        get: operations["list_group_dealers"];
        put?: never;
        /** Put dealers in, and take others out. */
        post: operations["change_group_dealers"];
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
        /** One dealer with its people, and how each can be told. */
        get: operations["get_dealer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealers/{code}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a dealer is or will be authorised for, or was. */
        get: operations["list_authorisations"];
        put?: never;
        /** Authorise a dealer; what is exclusive and another dealer's is refused, with what to do about it. */
        post: operations["add_authorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealers/{code}/authorisations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an authorisation end, today or on a day to come; what has not begun never will. */
        post: operations["end_dealer_authorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dealers/{code}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill in an order for a dealer one looks after; he confirms it. */
        post: operations["propose"];
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
    "/api/v1/erp/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All programs, oldest first. */
        get: operations["list_erp_clients"];
        put?: never;
        /** A new program. The answer has its key, which nobody can read again. */
        post: operations["add_erp_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erp/clients/{id}/turn-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its key opens nothing any more. */
        post: operations["turn_off_erp_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erp/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be brought, and what a row of it has. */
        get: operations["list_feeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erp/feeds/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take rows over. The same rows again change nothing, so a request without an answer is simply repeated. */
        post: operations["bring_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erp/files/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook with the headings of a feed, to be filled. */
        get: operations["get_feed_template"];
        put?: never;
        /** Take over the rows of a file. The same file again changes nothing. */
        post: operations["bring_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erp/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was brought, newest first. */
        get: operations["list_erp_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of submitted orders: goods, prices, what was shipped and received, logistics numbers. */
        get: operations["export_order_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/policies/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read a policy and who has not: a row for each person of the dealers that the member looks after. */
        get: operations["export_policy_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/policies/{number}/old-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of dealers who had read a policy, at the old price all the same: a row for each such line, and why. */
        get: operations["export_policy_old_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/policies/{number}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same counted, as a picture for a chat, with dealers of whom nobody has opened it. */
        get: operations["export_policy_reach_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/price-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that a dealer may order, with what it costs him now, by quantity, and until when. */
        get: operations["export_own_price_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/price-lists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prices of a price list, as the feed of price entries takes them back. For headquarters. */
        get: operations["export_one_price_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settlements of rebates of a period: what was earned, settled, made up for and paid. */
        get: operations["export_period_settlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/settlements/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A settlement with the orders that it rests on, and what was said about each. */
        get: operations["export_one_settlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/standard-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every standard price, as the feed of prices takes it back. For headquarters. */
        get: operations["export_all_standard_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A monthly statement: every booking with the balance after it. */
        get: operations["export_monthly_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the contact keeps at hand. */
        get: operations["list_favourites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep an article at hand. */
        put: operations["put_favourite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites/{code}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep it no longer. */
        post: operations["remove_favourite"];
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
    "/api/v1/members/{userid}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would move if a member left, and to whom. For headquarters. */
        get: operations["get_leaving"];
        put?: never;
        post?: never;
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
    "/api/v1/opportunities/{number}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What proves the extensions of a registration and, for members, its revocation. Follow-ups have theirs. */
        get: operations["list_proofs"];
        put?: never;
        post?: never;
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
    "/api/v1/opportunities/{number}/special-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every special price that was asked for for a registration. */
        get: operations["list_special_prices"];
        put?: never;
        /** Ask for prices below the dealer's own, while it is protected. By the dealer, or who looks after him. */
        post: operations["ask_for_special_price"];
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
    "/api/v1/order-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every template of the dealer. */
        get: operations["list_templates"];
        put?: never;
        /** Keep a list under a name. */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a template comes to now. */
        get: operations["check_template"];
        /** Change a list. */
        put: operations["put_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-templates/{id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw a list away. */
        post: operations["drop_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a workbook says as an order. Saves nothing. */
        post: operations["read_order_workbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-workbooks/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to fill, with the articles that the dealer may order and their units. */
        get: operations["get_order_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first; the cart is not among them. */
        get: operations["list_orders"];
        put?: never;
        /** Order at once, at the price that was seen. */
        post: operations["place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines, shipments, returns and history. */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change an approved order before anything of it is shipped; the body says all of it as it is to be. */
        post: operations["amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an approved order of which nothing was shipped. By the dealer, or by a member who looks after him. */
        post: operations["cancel_approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/close-short": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send nothing more of some lines, or of all. By a member who looks after the dealer. */
        post: operations["close_rest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw a draft away, or let be what a member proposed. */
        post: operations["discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wanted, and what it costs now. By the dealer. */
        get: operations["get_draft"];
        /** Change what is wanted, and see what it costs now. */
        put: operations["put_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/lines/{position}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a line costs what it costs, to the cent, by the rules that were known when it was ordered; or, with `at`,
         * @description what the order would cost at another moment, by what was known then.
         */
        get: operations["explain_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an old order comes to now, in three lists; put what is wanted of it into the cart. */
        get: operations["check_reorder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to send goods back or to exchange them. By the dealer. */
        post: operations["ask_for_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that goods left a warehouse. By a member who looks after the dealer; the ERP imports its own. */
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/shipments/{shipment}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a parcel arrived, and what was missing or damaged. By the dealer's owner, buyer or warehouse. */
        post: operations["receive_shipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/shipments/{shipment}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down where a parcel was. By a member who looks after the dealer. */
        post: operations["add_trace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft an order, at the price that was seen. */
        post: operations["submit_kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an order back that nobody has decided; it is a draft again. */
        post: operations["withdraw_submitted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what is wanted for later. */
        post: operations["create_draft"];
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
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to the dealer and counts now or later; `past`: what does not count any more, newest first. */
        get: operations["list_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A policy with its text. Reading it is said by `progress`. */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{number}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of it for the dealer, once it was read to its end. */
        post: operations["acknowledge_one_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{number}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that it was opened, and how much of it was seen. */
        post: operations["note_policy_progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{number}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign it for the dealer, once it was read to its end; an annual agreement is signed by the owner alone. */
        post: operations["sign_one_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions that the member wrote, or that went to dealers whom he looks after; headquarters see all. */
        get: operations["list_policy_versions"];
        put?: never;
        /** A new policy as a draft; nobody is told. */
        post: operations["write_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A policy with all that it says: its newest version, or that one. */
        get: operations["get_policy_version"];
        /** Change the draft as it was seen. */
        put: operations["put_policy_draft"];
        post?: never;
        /** Throw the draft away, and the policy with it when it was never published. */
        delete: operations["throw_policy_draft_away"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send oneself a card into the WeCom chat by which the draft is published with one tap. */
        post: operations["send_policy_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/dealers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dealer by dealer; `which` leaves those whom nobody needs to call. */
        get: operations["list_policy_dealers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/dealers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody at one dealer to whom it was sent, and how far each has read. */
        get: operations["list_policy_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/dealers/{code}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The phone of one of them, to be called; that it was looked at is written down. */
        post: operations["call_policy_reader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/old-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had read it and ordered at the old price all the same in its first seven days, and why. */
        get: operations["list_policy_old_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the draft count, tell everybody whom it is for, and supersede the version before. */
        post: operations["publish_one_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many have opened, read and answered it, by region and by manager. */
        get: operations["get_policy_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it not count any more; those who had it hear why. */
        post: operations["recall_one_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next version; the one that counts goes on until the new one is published. */
        post: operations["revise_one_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom publishing the draft would reach, and what stands against it. Sends nothing. */
        get: operations["try_policy_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/{number}/try-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the linked rules change on last month's orders, and whether they are for the dealers who are told. */
        get: operations["try_policy_draft_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-desk/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many an audience has, while it is being chosen. Writes nothing. */
        post: operations["count_policy_audience"];
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
    "/api/v1/prices/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applied changes, newest first. For headquarters. */
        get: operations["list_price_changes"];
        put?: never;
        /** Make a draft count, altogether or not at all; a cart that must keep its price stops it. */
        post: operations["apply_price_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/changes/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it would mean for the orders of the last month and for carts that must keep their price. Changes nothing. */
        post: operations["try_price_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The coupons that the dealer may use now, and what each does for this cart or why not. Keeps nothing. */
        post: operations["list_coupons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/lists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prices of a price list. For headquarters. */
        get: operations["list_price_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/pinned-carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Carts that must keep their price, newest first. For headquarters. */
        get: operations["list_pinned_carts"];
        put?: never;
        /** Keep a cart of a dealer with what it must cost. For headquarters. */
        post: operations["pin_a_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/pinned-carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give a pinned cart up. */
        delete: operations["unpin_a_cart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a cart costs the dealer now, with everything that stands against ordering it. Keeps nothing. */
        post: operations["quote_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranges, price lists, bundles and promotions that count now or later. For headquarters. */
        get: operations["list_price_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule in words, with all its versions and the changes that brought them. For headquarters. */
        get: operations["get_price_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standard prices with floors and costs that count now or later. For headquarters. */
        get: operations["list_all_standard_prices"];
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
    "/api/v1/rebates/accruals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agreement earned a dealer, booking by booking, newest first (R-REB-7). */
        get: operations["list_accruals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreements in which dealers are whom one looks after, newest first; all of them for headquarters. */
        get: operations["list_agreements"];
        put?: never;
        /** Let an agreement count from its first day on; what is wrong with it is said at once. */
        post: operations["publish_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agreement with its terms; for members with dealers in it, and for a dealer's owner and finance. */
        get: operations["get_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agreement will have cost at the end of its period, at its present pace (idea C15). */
        get: operations["get_outlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the dealers stand whom one looks after: reached, missing to the next tier, earned, settled (R-REB-12). */
        get: operations["list_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an agreement say something else, for its whole period; what was earned is counted anew by it. */
        post: operations["revise_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle a part for one dealer outside the calendar, within the agreement's cap (R-REB-8). */
        post: operations["settle_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agreement said, version by version, newest first. For headquarters. */
        get: operations["list_agreement_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an agreement never have counted; not once something of it is settled. */
        post: operations["withdraw_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/agreements/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an agreement, or a revision of one, would have paid until now, and in the year before. Changes nothing. */
        post: operations["try_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where ordering a little more pays for itself, after caps and within the credit (idea C6). Changes nothing. */
        post: operations["find_hints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed in rebates today: accrued, on settlements, in wallets by expiry (idea C15). */
        get: operations["get_liability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the wallet, line by line, newest first (R-REB-9, R-REB-10). */
        get: operations["list_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earned to date, the next tier, what is missing to it and what more would earn (R-REB-12). */
        get: operations["get_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settlements, newest first. For owner, finance and managers. */
        get: operations["list_settlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A settlement with the orders that it rests on. */
        get: operations["get_settlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an objection; with the last one the settlement is confirmed and paid. For headquarters. */
        post: operations["answer_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to all lines of one's settlement; it is paid. For the dealer's owner and finance people. */
        post: operations["confirm_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disagree with lines of one's settlement. For the dealer's owner and finance people. */
        post: operations["dispute_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a confirmed settlement was paid in cash. For headquarters. */
        post: operations["pay_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/settlements/{number}/tax-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the invoice that carries the rebate (R-REB-11). For headquarters. */
        post: operations["name_tax_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebates/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rebate can pay of orders, by batches, and what happened to them. */
        get: operations["get_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one hears of what, for each kind of reminder. */
        get: operations["list_reminder_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-choices/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say where to hear of a kind besides the inbox, which always has it. */
        put: operations["choose_reminder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was reminded of lately and has not done. */
        get: operations["list_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a reminder off for some workdays; three times at most. */
        post: operations["snooze_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{number}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Credit goods that need not come back. By a member who looks after the dealer. */
        post: operations["credit_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{number}/receive-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that goods came back. By a member who looks after the dealer. */
        post: operations["take_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{number}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send others for goods that came back. By a member who looks after the dealer. */
        post: operations["send_others"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a return back before the goods arrived. By the dealer. */
        post: operations["withdraw_claim"];
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
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which templates to ask the person for, at the moment that he has just done something; and what he has granted. */
        get: operations["get_subscriptions"];
        put?: never;
        /** Book what the person has just answered; the platform's event for the same tap is not booked twice. */
        post: operations["note_subscription_answers"];
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
    "/api/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where goods leave and come back. For members who look after dealers. */
        get: operations["list_warehouses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All addresses, oldest first. */
        get: operations["list_webhooks"];
        put?: never;
        /** A new address. The answer has the key that signs; the address gets a `ping` at once. */
        post: operations["add_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change an address, turn it off or on. */
        post: operations["change_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an address was told, newest first. */
        get: operations["list_webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell an address again what happened in a period; receivers know events by their id. */
        post: operations["replay_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key. For a day the old one signs as well. */
        post: operations["change_webhook_secret"];
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
         * AccountOut
         * @description A dealer's account in a list.
         */
        AccountOut: {
            /** Available */
            available: string;
            /**
             * Block
             * @description What overdue money does beyond its grace: soft or hard.
             */
            block: string;
            dealer: components["schemas"]["DealerOut"];
            /**
             * Is Blocked
             * @description Whether it is beyond its grace.
             */
            is_blocked: boolean;
            /**
             * Limit
             * @description Temporary limits of today included.
             */
            limit: string;
            /** @description What is not paid by its due day, grace or not. */
            overdue: components["schemas"]["OverdueOut"] | null;
            /**
             * Receivable
             * @description On invoices and not paid.
             */
            receivable: string;
        };
        /**
         * AccountsAnswer
         * @description A page of accounts, who is late with most first.
         * @example {
         *       "items": [
         *         {
         *           "available": "40000.00",
         *           "block": "soft",
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           },
         *           "is_blocked": true,
         *           "limit": "100000.00",
         *           "overdue": {
         *             "amount": "3000.00",
         *             "days": 9
         *           },
         *           "receivable": "30000.00"
         *         }
         *       ],
         *       "late": 12,
         *       "late_amount": "80000.00",
         *       "next_cursor": null
         *     }
         */
        AccountsAnswer: {
            /** Items */
            items: components["schemas"]["AccountOut"][];
            /**
             * Late
             * @description How many of one's dealers are late, whatever was looked for.
             */
            late: number;
            /**
             * Late Amount
             * @description With how much together.
             */
            late_amount: string;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AccrualOut
         * @description One booking: by how much what is earned changed, and what happened (R-REB-7).
         */
        AccrualOut: {
            /**
             * Amount
             * @description Of what happened, without tax.
             */
            amount: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Basis
             * @description What counted then.
             */
            basis: string;
            /**
             * Cause
             * @description event, nightly (a recomputation), published or withdrawn.
             */
            cause: string;
            /** Delta */
            delta: string;
            /**
             * Earned
             * @description In all, after it.
             */
            earned: string;
            /**
             * Event
             * @description ordered, shipped, received, paid or returned; null for other causes.
             */
            event: string | null;
            /** Id */
            id: string;
            /** Order Number */
            order_number: string | null;
            /** Sku */
            sku: string | null;
        };
        /**
         * AccrualsAnswer
         * @description A page of bookings of an agreement, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "8000.00",
         *           "at": "2026-06-01T02:00:00Z",
         *           "basis": "488000.00",
         *           "cause": "event",
         *           "delta": "80.00",
         *           "earned": "4880.00",
         *           "event": "shipped",
         *           "id": "7",
         *           "order_number": "DD260601-7K3FQ",
         *           "sku": "K101W"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        AccrualsAnswer: {
            /** Items */
            items: components["schemas"]["AccrualOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Acknowledge
         * @description Taken note of.
         * @example {
         *       "version": 1
         *     }
         */
        Acknowledge: {
            /**
             * Version
             * @description The version that was seen.
             */
            version: number;
        };
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
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
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
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
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
         * AgainOut
         * @description A line that can be ordered again.
         */
        AgainOut: {
            /** Amount */
            amount: string;
            /**
             * Before
             * @description Per unit then; null for a template.
             */
            before: string | null;
            /** Choices */
            choices: components["schemas"]["ChosenOut"][];
            /** Name */
            name: string;
            /**
             * Price
             * @description Per unit now.
             */
            price: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string | null;
        };
        /**
         * AgreementOut
         * @description An agreement.
         * @example {
         *       "begins_on": "2026-01-01",
         *       "code": "FL2026",
         *       "ends_on": "2026-12-31",
         *       "name": "年度返利",
         *       "reason": null,
         *       "state": "active",
         *       "terms": {
         *         "basis": "shipped",
         *         "method": "marginal",
         *         "payout": {
         *           "form": "goods",
         *           "tax_path": "same_invoice",
         *           "valid_days": 180
         *         },
         *         "settling": {
         *           "cap": "accrued",
         *           "leave_days": 15,
         *           "negative": "carry_forward",
         *           "partials": "quarterly",
         *           "silence_confirms": false
         *         },
         *         "tiers": [
         *           {
         *             "rate": "1",
         *             "start": "0"
         *           },
         *           {
         *             "rate": "1.5",
         *             "start": "500000"
         *           }
         *         ],
         *         "with_tax": false
         *       },
         *       "version": 1
         *     }
         */
        AgreementOut: {
            /**
             * Begins On
             * Format: date
             */
            begins_on: string;
            /** Code */
            code: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Name */
            name: string;
            /**
             * Reason
             * @description Why it was withdrawn.
             */
            reason: string | null;
            /**
             * State
             * @description active, settled or withdrawn.
             */
            state: string;
            /** Terms */
            terms: {
                [key: string]: unknown;
            };
            /**
             * Version
             * @description Number of its newest version; a revision names the one that it changes.
             */
            version: number;
        };
        /**
         * AgreementsAnswer
         * @description A page of agreements, newest first.
         * @example {
         *       "items": [
         *         {
         *           "begins_on": "2026-01-01",
         *           "code": "FL2026",
         *           "ends_on": "2026-12-31",
         *           "name": "年度返利",
         *           "reason": null,
         *           "state": "active",
         *           "terms": {
         *             "basis": "shipped",
         *             "method": "marginal",
         *             "payout": {
         *               "form": "goods",
         *               "tax_path": "same_invoice",
         *               "valid_days": 180
         *             },
         *             "settling": {
         *               "cap": "accrued",
         *               "leave_days": 15,
         *               "negative": "carry_forward",
         *               "partials": "quarterly",
         *               "silence_confirms": false
         *             },
         *             "tiers": [
         *               {
         *                 "rate": "1",
         *                 "start": "0"
         *               },
         *               {
         *                 "rate": "1.5",
         *                 "start": "500000"
         *               }
         *             ],
         *             "with_tax": false
         *           },
         *           "version": 1
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        AgreementsAnswer: {
            /** Items */
            items: components["schemas"]["AgreementOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AgreementTrialOut
         * @description What an agreement would mean, by all that has happened until now.
         * @example {
         *       "after": "250000.00",
         *       "before": "230000.00",
         *       "changed": 80,
         *       "dealers": 120,
         *       "examples": [
         *         {
         *           "after": "5200.00",
         *           "before": "4800.00",
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           }
         *         }
         *       ],
         *       "gone": 0,
         *       "joined": 0,
         *       "year_before": "210000.00"
         *     }
         */
        AgreementTrialOut: {
            /** After */
            after: string;
            /**
             * Before
             * @description What they have earned by now; 0 of a new one.
             */
            before: string;
            /**
             * Changed
             * @description Dealers who would have earned something else.
             */
            changed: number;
            /** Dealers */
            dealers: number;
            /**
             * Examples
             * @description Those for whom it differs most.
             */
            examples: components["schemas"]["EarnedShiftOut"][];
            /** Gone */
            gone: number;
            /** Joined */
            joined: number;
            /**
             * Year Before
             * @description What its terms would have earned in the same days of the year before.
             */
            year_before: string;
        };
        /**
         * AgreementVersionOut
         * @description What an agreement said from a moment on.
         * @example {
         *       "begins_on": "2026-01-01",
         *       "dealers": 118,
         *       "ends_on": "2026-12-31",
         *       "gone": 2,
         *       "joined": 0,
         *       "name": "年度返利",
         *       "note": "补充协议，二档提高",
         *       "number": 2,
         *       "published_at": "2026-11-23T02:00:00Z",
         *       "published_by": "宋阳",
         *       "terms": {
         *         "basis": "shipped",
         *         "method": "marginal",
         *         "payout": {
         *           "form": "goods",
         *           "tax_path": "same_invoice",
         *           "valid_days": 180
         *         },
         *         "settling": {
         *           "cap": "accrued",
         *           "leave_days": 15,
         *           "negative": "carry_forward",
         *           "partials": "quarterly",
         *           "silence_confirms": false
         *         },
         *         "tiers": [
         *           {
         *             "rate": "1",
         *             "start": "0"
         *           },
         *           {
         *             "rate": "1.5",
         *             "start": "500000"
         *           }
         *         ],
         *         "with_tax": false
         *       }
         *     }
         */
        AgreementVersionOut: {
            /**
             * Begins On
             * Format: date
             */
            begins_on: string;
            /** Dealers */
            dealers: number;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Gone */
            gone: number;
            /** Joined */
            joined: number;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string | null;
            /** Terms */
            terms: {
                [key: string]: unknown;
            };
        };
        /**
         * AgreementVersionsAnswer
         * @description Every version, newest first.
         * @example {
         *       "items": [
         *         {
         *           "begins_on": "2026-01-01",
         *           "dealers": 118,
         *           "ends_on": "2026-12-31",
         *           "gone": 2,
         *           "joined": 0,
         *           "name": "年度返利",
         *           "note": "补充协议，二档提高",
         *           "number": 2,
         *           "published_at": "2026-11-23T02:00:00Z",
         *           "published_by": "宋阳",
         *           "terms": {
         *             "basis": "shipped",
         *             "method": "marginal",
         *             "payout": {
         *               "form": "goods",
         *               "tax_path": "same_invoice",
         *               "valid_days": 180
         *             },
         *             "settling": {
         *               "cap": "accrued",
         *               "leave_days": 15,
         *               "negative": "carry_forward",
         *               "partials": "quarterly",
         *               "silence_confirms": false
         *             },
         *             "tiers": [
         *               {
         *                 "rate": "1",
         *                 "start": "0"
         *               },
         *               {
         *                 "rate": "1.5",
         *                 "start": "500000"
         *               }
         *             ],
         *             "with_tax": false
         *           }
         *         }
         *       ]
         *     }
         */
        AgreementVersionsAnswer: {
            /** Items */
            items: components["schemas"]["AgreementVersionOut"][];
        };
        /**
         * AmountOff
         * @description See promotions.AmountOff.
         */
        AmountOff: {
            /** Amount */
            amount: number | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "AmountOff";
        };
        /**
         * AnnouncedRule
         * @description An executable rule that a policy announces.
         */
        AnnouncedRule: {
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /**
             * Kind Text
             * @description As people call it, such as 价格规则.
             */
            kind_text: string;
        };
        /**
         * Answered
         * @description What a person answered to the prompt.
         * @example {
         *       "answers": [
         *         {
         *           "answer": "accept",
         *           "template": "ID"
         *         }
         *       ]
         *     }
         */
        Answered: {
            /** Answers */
            answers: components["schemas"]["AnswerIn"][];
        };
        /**
         * AnswerIn
         * @description What a person answered for one template.
         */
        AnswerIn: {
            /**
             * Answer
             * @description always_reject: he wants no such question; ban, filter: the platform's own no.
             * @enum {string}
             */
            answer: "accept" | "reject" | "always_reject" | "ban" | "filter";
            /** Template */
            template: string;
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
         *                 "flags": [],
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
         *         "catalogue": {
         *           "few_below": "20",
         *           "few_below_by_category": {}
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "orders": {
         *           "ask_from_amount": "50000",
         *           "ask_from_discount": 40,
         *           "over_credit": "refuse",
         *           "receive_days": 15
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
         *         "rebates": {
         *           "answer_workdays": 10,
         *           "restored_days": 30,
         *           "use_cap_percent": 30,
         *           "warned_days": 30
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
                /**
                 * @default {
                 *       "few_below": "20",
                 *       "few_below_by_category": {}
                 *     }
                 */
                catalogue?: components["schemas"]["Catalogue"];
                matching: components["schemas"]["Matching"];
                /**
                 * @default {
                 *       "ask_from_amount": null,
                 *       "ask_from_discount": null,
                 *       "over_credit": "refuse",
                 *       "receive_days": 15
                 *     }
                 */
                orders?: components["schemas"]["Orders"];
                pipelines: components["schemas"]["Pipelines"];
                /**
                 * @default {
                 *       "answer_workdays": 10,
                 *       "restored_days": 30,
                 *       "use_cap_percent": 30,
                 *       "warned_days": 30
                 *     }
                 */
                rebates?: components["schemas"]["Rebates"];
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
         *       "attachments": [
         *         {
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "height": 2048,
         *           "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *           "kind": "picture",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "size": 183204,
         *           "taken_at": "2026-11-23T01:52:00Z",
         *           "width": 1536
         *         }
         *       ],
         *       "away": [],
         *       "can_decide": true,
         *       "can_escalate": false,
         *       "can_retrieve": false,
         *       "can_return": false,
         *       "changes": [
         *         "金额 ¥100,000 → ¥120,000"
         *       ],
         *       "credit": null,
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
             * Attachments
             * @description What is attached to what is asked.
             */
            attachments: components["schemas"]["AttachmentOut"][];
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
            /** @description How the dealer stands; null unless it is about his credit. */
            credit: components["schemas"]["CreditWeighed"] | null;
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
            subject: "registration" | "stage_move" | "extension" | "order" | "order_return" | "special_price" | "transfer" | "credit_limit";
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
            subject: "registration" | "stage_move" | "extension" | "order" | "order_return" | "special_price" | "transfer" | "credit_limit";
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
         * AskPrice
         * @description A cart to be priced.
         * @example {
         *       "lines": [
         *         {
         *           "quantity": "24",
         *           "sku": "BV25R"
         *         }
         *       ]
         *     }
         */
        AskPrice: {
            /**
             * Coupons
             * @default []
             */
            coupons?: string[];
            /**
             * Dealer
             * @description For members: whose price, of whom they look after.
             * @default null
             */
            dealer?: string | null;
            /**
             * Lines
             * @description In their order; problems name a line by its place.
             */
            lines: components["schemas"]["CartLineIn"][];
            /**
             * Registration
             * @description Whose special prices are wanted.
             * @default null
             */
            registration?: string | null;
        };
        /**
         * AskSpecialPrice
         * @description Prices that are asked for.
         * @example {
         *       "lines": [
         *         {
         *           "price": "98",
         *           "quantity": "300",
         *           "sku": "BV25R"
         *         }
         *       ],
         *       "reason": "客户要求与竞品同价，否则改选",
         *       "until": "2027-03-31"
         *     }
         */
        AskSpecialPrice: {
            /** Lines */
            lines: components["schemas"]["SpecialLineIn"][];
            /**
             * Reason
             * @description Why the project needs them; 10 to 300 characters.
             */
            reason: string;
            /**
             * Until
             * @description Last day on which they are needed; null: a year.
             * @default null
             */
            until?: string | null;
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
         * Assign
         * @description Which invoices what is left of a payment is meant for.
         * @example {
         *       "assigned": [
         *         {
         *           "amount": "3000.00",
         *           "number": "FP26110001"
         *         }
         *       ]
         *     }
         */
        Assign: {
            /** Assigned */
            assigned: components["schemas"]["AssignedIn"][];
            /**
             * Dealer
             * @description Code; for members.
             * @default null
             */
            dealer?: string | null;
        };
        /**
         * AssignedIn
         * @description So much is meant for that invoice.
         */
        AssignedIn: {
            /**
             * Amount
             * @description Yuan, such as 120000.00
             */
            amount: string;
            /**
             * Number
             * @description The invoice's number.
             */
            number: string;
        };
        /**
         * AttachmentOut
         * @description An attachment as it is kept: a picture upright, small and without what the phone wrote beside it.
         * @example {
         *       "created_at": "2026-11-23T02:00:00Z",
         *       "height": 2048,
         *       "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *       "kind": "picture",
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "size": 183204,
         *       "taken_at": "2026-11-23T01:52:00Z",
         *       "width": 1536
         *     }
         */
        AttachmentOut: {
            /**
             * Created At
             * Format: date-time
             * @description When it was handed in first, by the server.
             */
            created_at: string;
            /** Height */
            height: number | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "picture" | "pdf";
            /**
             * Sha256
             * @description Of the bytes of `GET /attachments/{id}`; evidence is sealed with it.
             */
            sha256: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            /**
             * Taken At
             * @description What the camera says; null when it does not say. No proof.
             */
            taken_at: string | null;
            /**
             * Width
             * @description Pixels; null for what is no picture.
             */
            width: number | null;
        };
        /**
         * Audience
         * @description See prices.Audience.
         */
        Audience: {
            /**
             * Dealers
             * @default []
             */
            dealers?: string[];
            /**
             * Groups
             * @default []
             */
            groups?: string[];
            /**
             * Levels
             * @default []
             */
            levels?: string[];
            /**
             * Regions
             * @default []
             */
            regions?: string[];
        };
        /**
         * AudienceAnswer
         * @description How many it has. Of an empty audience: all that there is to choose from.
         * @example {
         *       "dealers": 120,
         *       "groups": [
         *         {
         *           "code": "key_accounts",
         *           "dealers": 8,
         *           "name": "重点客户"
         *         }
         *       ],
         *       "levels": [
         *         {
         *           "dealers": 120,
         *           "name": "A",
         *           "people": 320
         *         }
         *       ],
         *       "people": 320,
         *       "problems": {},
         *       "regions": [
         *         {
         *           "dealers": 120,
         *           "name": "华东",
         *           "people": 320
         *         }
         *       ],
         *       "unbound": 14
         *     }
         */
        AudienceAnswer: {
            /** Dealers */
            dealers: number;
            /**
             * Groups
             * @description Every group.
             */
            groups: components["schemas"]["AudienceGroup"][];
            /** Levels */
            levels: components["schemas"]["PartOut"][];
            /** People */
            people: number;
            /**
             * Problems
             * @description Field → sentence of names that stand for nothing.
             */
            problems: {
                [key: string]: string;
            };
            /** Regions */
            regions: components["schemas"]["PartOut"][];
            /**
             * Unbound
             * @description People without a WeChat account bound.
             */
            unbound: number;
        };
        /**
         * AudienceGroup
         * @description A group of dealers.
         */
        AudienceGroup: {
            /** Code */
            code: string;
            /**
             * Dealers
             * @description How many of the audience are in it.
             */
            dealers: number;
            /** Name */
            name: string;
        };
        /**
         * AudienceIn
         * @description Which dealers: every list that names somebody must fit, empty ones do not count, `without` always goes out.
         */
        AudienceIn: {
            /**
             * Dealers
             * @description Codes of dealers.
             */
            dealers?: string[];
            /**
             * Groups
             * @description Codes of dealer groups.
             */
            groups?: string[];
            /** Levels */
            levels?: string[];
            /**
             * Product Lines
             * @description Codes; dealers authorised for one of them today.
             */
            product_lines?: string[];
            /** Regions */
            regions?: string[];
            /**
             * Without
             * @description Codes of dealers who are left out.
             */
            without?: string[];
        };
        /**
         * AudienceQuestion
         * @description An audience that is being chosen.
         * @example {
         *       "audience": {
         *         "regions": [
         *           "华东"
         *         ]
         *       },
         *       "kind": "promotion"
         *     }
         */
        AudienceQuestion: {
            audience?: components["schemas"]["AudienceIn"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
        };
        /**
         * AuthorisationOut
         * @description What a dealer may sell where and when.
         * @example {
         *       "id": "7",
         *       "is_exclusive": true,
         *       "last_day": "2027-11-30",
         *       "product_line": "switch",
         *       "product_line_text": "开关插座",
         *       "region": "华东",
         *       "region_text": "华东",
         *       "state": "coming",
         *       "state_text": "未生效",
         *       "valid_from": "2026-12-01"
         *     }
         */
        AuthorisationOut: {
            /** Id */
            id: string;
            /** Is Exclusive */
            is_exclusive: boolean;
            /**
             * Last Day
             * @description Null: until further notice.
             */
            last_day: string | null;
            /** Product Line */
            product_line: string;
            /** Product Line Text */
            product_line_text: string;
            /** Region */
            region: string;
            /** Region Text */
            region_text: string;
            /**
             * State
             * @enum {string}
             */
            state: "coming" | "valid" | "over";
            /** State Text */
            state_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
        };
        /**
         * AuthorisationsAnswer
         * @description A page of authorisations, the newest first.
         * @example {
         *       "items": [
         *         {
         *           "id": "7",
         *           "is_exclusive": true,
         *           "last_day": "2027-11-30",
         *           "product_line": "switch",
         *           "product_line_text": "开关插座",
         *           "region": "华东",
         *           "region_text": "华东",
         *           "state": "coming",
         *           "state_text": "未生效",
         *           "valid_from": "2026-12-01"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        AuthorisationsAnswer: {
            /** Items */
            items: components["schemas"]["AuthorisationOut"][];
            /** Next Cursor */
            next_cursor: string | null;
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
         * AvailableOut
         * @description What may still be ordered on credit.
         * @example {
         *       "amount": "40000.00",
         *       "block": "soft",
         *       "overdue": {
         *         "amount": "3000.00",
         *         "days": 4
         *       }
         *     }
         */
        AvailableOut: {
            /**
             * Amount
             * @description Below 0 when more is owed than may be.
             */
            amount: string;
            /**
             * Block
             * @description What overdue money does: soft (needs approval) or hard (refused).
             */
            block: string;
            overdue: components["schemas"]["OverdueOut"] | null;
        };
        /**
         * BatchOut
         * @description A part of the wallet; amount = remaining + reserved + used + lapsed.
         */
        BatchOut: {
            /** Amount */
            amount: string;
            /**
             * Expires On
             * Format: date
             * @description The last day on which it can be used.
             */
            expires_on: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Lapsed */
            lapsed: string;
            /** Remaining */
            remaining: string;
            /** Reserved */
            reserved: string;
            /**
             * Scope
             * @description What it can pay; the first three empty: everything.
             */
            scope: {
                [key: string]: string[];
            };
            /**
             * Source
             * @description The settlement that it is from.
             */
            source: string;
            /** Used */
            used: string;
        };
        /**
         * BookingOut
         * @description A booking of one side.
         */
        BookingOut: {
            /**
             * Amount
             * @description Negative for what was paid.
             */
            amount: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reference */
            reference: string;
        };
        /**
         * BrokenCartOut
         * @description A cart that would not cost any more what it must.
         */
        BrokenCartOut: {
            /** Expected */
            expected: string;
            /**
             * Found
             * @description Null: it could not be ordered any more.
             */
            found: string | null;
            /** Name */
            name: string;
        };
        /**
         * Bundle
         * @description See prices.Bundle.
         */
        Bundle: {
            /**
             * Components
             * @default []
             */
            components?: components["schemas"]["Component"][];
            /**
             * Factor
             * @default null
             */
            factor?: number | string | null;
            /**
             * Groups
             * @default []
             */
            groups?: components["schemas"]["ChoiceGroup"][];
            /**
             * Is Open
             * @default false
             */
            is_open?: boolean;
            /** Name */
            name: string;
            /**
             * Price
             * @default null
             */
            price?: number | string | null;
            /** Sku */
            sku: string;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * BuyGet
         * @description See promotions.BuyGet.
         */
        BuyGet: {
            /** Buy */
            buy: number | string;
            /** Get */
            get: number | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "BuyGet";
            /**
             * Most
             * @default null
             */
            most?: number | null;
            /**
             * Percent
             * @default 100
             */
            percent?: number | string;
            /** @default null */
            rewards?: components["schemas"]["Products"] | null;
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
         * CallIn
         * @description Who is to be called.
         * @example {
         *       "contact": "12"
         *     }
         */
        CallIn: {
            /**
             * Contact
             * @description The id of one of the dealer's people.
             */
            contact: string;
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
         * CartAnswer
         * @description A cart or draft with its price now. Submit it with `total` and the amounts as `expected`.
         * @example {
         *       "coupons": [],
         *       "gifts": [
         *         {
         *           "name": "LED球泡 9W",
         *           "quantity": "1",
         *           "sku": "Q9",
         *           "unit": "个"
         *         }
         *       ],
         *       "hints": [
         *         "赠品 Q9 已送完。"
         *       ],
         *       "lines": [
         *         {
         *           "amount": "104.00",
         *           "base_unit": "个",
         *           "choices": [],
         *           "chosen": "",
         *           "name": "一开单控开关 白",
         *           "net": "92.04",
         *           "problem": null,
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "smallest": "1",
         *           "spec": "86型 雅白",
         *           "step": "1",
         *           "unit": "盒",
         *           "unit_price": "52.0000"
         *         }
         *       ],
         *       "listed": "114.00",
         *       "number": "DD261122-7K3FQ",
         *       "problems": [],
         *       "rebate": "20.00",
         *       "rebate_usable": "52.00",
         *       "reference": null,
         *       "registration": null,
         *       "remark": null,
         *       "ship_contact": "陈建安",
         *       "ship_phone": "13800000001",
         *       "ship_to": "杭州市西湖区文三路 90 号",
         *       "total": "104.00",
         *       "version": 3,
         *       "wanted_on": null
         *     }
         */
        CartAnswer: {
            /** Coupons */
            coupons: string[];
            /** Gifts */
            gifts: components["schemas"]["CartGiftOut"][];
            /**
             * Hints
             * @description What is worth a look and stops nothing.
             */
            hints: string[];
            /** Lines */
            lines: components["schemas"]["CartLineOut"][];
            /**
             * Listed
             * @description At standard prices.
             */
            listed: string | null;
            /**
             * Number
             * @description Null while the cart is empty.
             */
            number: string | null;
            /**
             * Problems
             * @description What stands against the whole, for people.
             */
            problems: string[];
            /**
             * Rebate
             * @description What is to be paid by rebate.
             */
            rebate: string | null;
            /**
             * Rebate Usable
             * @description The most rebate that it may use now; null as `total` is.
             */
            rebate_usable: string | null;
            /** Reference */
            reference: string | null;
            /**
             * Registration
             * @description Number of the registration whose special price is asked for.
             */
            registration: string | null;
            /** Remark */
            remark: string | null;
            /** Ship Contact */
            ship_contact: string | null;
            /** Ship Phone */
            ship_phone: string | null;
            /** Ship To */
            ship_to: string | null;
            /**
             * Total
             * @description Before rebate; null when something stands against it.
             */
            total: string | null;
            /** Version */
            version: number;
            /** Wanted On */
            wanted_on: string | null;
        };
        /**
         * CartChoiceIn
         * @description One pick of a configured product.
         */
        CartChoiceIn: {
            /** Group */
            group: string;
            /**
             * Quantity
             * @description In each one that is ordered.
             * @default 1
             */
            quantity?: string;
            /** Sku */
            sku: string;
        };
        /**
         * CartGiftOut
         * @description Goods that come on top.
         */
        CartGiftOut: {
            /** Name */
            name: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
        };
        /**
         * CartLineIn
         * @description What is wanted of one article.
         */
        CartLineIn: {
            /**
             * Choices
             * @description Of a configured product alone.
             * @default []
             */
            choices?: components["schemas"]["CartChoiceIn"][];
            /**
             * Quantity
             * @description In the unit, such as 24 or 1.5.
             */
            quantity: string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @description Empty: the base unit.
             * @default
             */
            unit?: string;
        };
        /**
         * CartLineOut
         * @description A line with what it costs now, which is a hint: the price is frozen when the order is submitted.
         */
        CartLineOut: {
            /**
             * Amount
             * @description Null when the line cannot be ordered so.
             */
            amount: string | null;
            /** Base Unit */
            base_unit: string;
            /**
             * Choices
             * @description Of a configured product alone.
             */
            choices: components["schemas"]["ChosenOut"][];
            /**
             * Chosen
             * @description What is chosen of a configured product, for people.
             */
            chosen: string;
            /**
             * Name
             * @description Its code where there is no such article.
             */
            name: string;
            /**
             * Net
             * @description Of it without tax.
             */
            net: string | null;
            /**
             * Problem
             * @description Why it cannot be ordered so, for people.
             */
            problem: string | null;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /**
             * Smallest
             * @description The fewest that can be ordered in this unit.
             */
            smallest: string;
            /** Spec */
            spec: string;
            /**
             * Step
             * @description How many more at a time in this unit.
             */
            step: string;
            /** Unit */
            unit: string | null;
            /** Unit Price */
            unit_price: string | null;
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
         *               "attachments": [
         *                 {
         *                   "created_at": "2026-11-23T02:00:00Z",
         *                   "height": 2048,
         *                   "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *                   "kind": "picture",
         *                   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *                   "size": 183204,
         *                   "taken_at": "2026-11-23T01:52:00Z",
         *                   "width": 1536
         *                 }
         *               ],
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
             * @description Why it was decided so, as all parties read it.
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
         *                   "attachments": [
         *                     {
         *                       "created_at": "2026-11-23T02:00:00Z",
         *                       "height": 2048,
         *                       "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *                       "kind": "picture",
         *                       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *                       "size": 183204,
         *                       "taken_at": "2026-11-23T01:52:00Z",
         *                       "width": 1536
         *                     }
         *                   ],
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
         * Catalogue
         * @description All about the catalogue. Everything has a default: versions from before this section had none.
         */
        Catalogue: {
            /**
             * Few Below
             * @default 20
             */
            few_below?: string;
            /** Few Below By Category */
            few_below_by_category?: Record<string, never>;
        };
        /**
         * CatalogueAnswer
         * @description A page of articles: in the order in which they were added, or of a search the best first.
         * @example {
         *       "items": [
         *         {
         *           "base_unit": "个",
         *           "category": "wall_switch",
         *           "code": "K101W",
         *           "has_choices": false,
         *           "is_active": true,
         *           "maximum": null,
         *           "minimum": null,
         *           "name": "一开单控开关 白",
         *           "pack": null,
         *           "picture": "3f9a1c27b04e4d58",
         *           "places": 0,
         *           "price": {
         *             "list_price": "4.8000",
         *             "quantity": "1",
         *             "standard_price": "5.2000",
         *             "unit_price": "4.8000"
         *           },
         *           "product_line": "switch",
         *           "smallest": "1",
         *           "spec": "86型 雅白",
         *           "step": null,
         *           "stock": "plenty",
         *           "stock_text": "有",
         *           "units": [
         *             {
         *               "denominator": 1,
         *               "numerator": 10,
         *               "places": 0,
         *               "unit": "盒"
         *             }
         *           ]
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        CatalogueAnswer: {
            /** Items */
            items: components["schemas"]["SkuOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * CategoriesAnswer
         * @description Every category on offer, in order.
         * @example {
         *       "items": [
         *         {
         *           "code": "wall_switch",
         *           "name": "开关",
         *           "parent": null,
         *           "return_days": 15
         *         }
         *       ]
         *     }
         */
        CategoriesAnswer: {
            /** Items */
            items: components["schemas"]["CategoryOut"][];
        };
        /**
         * CategoryIn
         * @description A category as it is to be.
         * @example {
         *       "name": "墙壁开关",
         *       "parent": "electric"
         *     }
         */
        CategoryIn: {
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /** Name */
            name: string;
            /**
             * Parent
             * @description Code of the category that it is a part of; null: at the top.
             * @default null
             */
            parent?: string | null;
            /**
             * Position
             * @description Place in lists, small first.
             * @default 0
             */
            position?: number;
            /**
             * Return Days
             * @description Days after receipt in which goods can be returned; 0: not at all.
             * @default 7
             */
            return_days?: number;
        };
        /**
         * CategoryOut
         * @description A group of articles.
         * @example {
         *       "code": "wall_switch",
         *       "name": "开关",
         *       "parent": null,
         *       "return_days": 15
         *     }
         */
        CategoryOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Parent
             * @description Code of the category that it is a part of.
             */
            parent: string | null;
            /**
             * Return Days
             * @description Days after receipt in which goods can be returned; 0: not at all.
             */
            return_days: number;
        };
        /**
         * CategoryRow
         * @description A category for headquarters.
         * @example {
         *       "articles": 42,
         *       "code": "wall_switch",
         *       "is_active": true,
         *       "name": "墙壁开关",
         *       "parent": "electric",
         *       "position": 1,
         *       "return_days": 15
         *     }
         */
        CategoryRow: {
            /**
             * Articles
             * @description Articles that are sold and in it, not counting those of its parts.
             */
            articles: number;
            /** Code */
            code: string;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
            /** Position */
            position: number;
            /** Return Days */
            return_days: number;
        };
        /**
         * CategoryRowsAnswer
         * @description Every category, those that are turned off too.
         * @example {
         *       "items": [
         *         {
         *           "articles": 42,
         *           "code": "wall_switch",
         *           "is_active": true,
         *           "name": "墙壁开关",
         *           "parent": "electric",
         *           "position": 1,
         *           "return_days": 15
         *         }
         *       ]
         *     }
         */
        CategoryRowsAnswer: {
            /** Items */
            items: components["schemas"]["CategoryRow"][];
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
         * ChangedDraft
         * @description A draft as it is to be.
         * @example {
         *       "answer": "acknowledge",
         *       "audience": {
         *         "levels": [
         *           "A"
         *         ],
         *         "regions": [
         *           "华东"
         *         ],
         *         "without": [
         *           "D0002"
         *         ]
         *       },
         *       "effective_from": "2026-12-01",
         *       "effective_until": "2026-12-31",
         *       "revision": 1,
         *       "rules": [
         *         {
         *           "code": "M3000",
         *           "kind": "price_rule"
         *         }
         *       ],
         *       "text": "满3000减200，12 月有效。",
         *       "title": "十二月开关促销"
         *     }
         */
        ChangedDraft: {
            /**
             * Answer
             * @description What is asked of a dealer.
             * @default none
             * @enum {string}
             */
            answer?: "none" | "acknowledge" | "sign";
            /**
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
            audience?: components["schemas"]["AudienceIn"];
            /**
             * Blocks Orders
             * @description Nothing is ordered before the dealer has answered.
             * @default false
             */
            blocks_orders?: boolean;
            /**
             * Effective From
             * Format: date
             * @description Local day
             */
            effective_from: string;
            /**
             * Effective Until
             * @description Last day, included; null: until further notice.
             * @default null
             */
            effective_until?: string | null;
            /**
             * Is Exclusive
             * @description No other exclusive policy of its kind for the same dealer and day.
             * @default false
             */
            is_exclusive?: boolean;
            /**
             * Remind After Hours
             * @description When the unread are told once more; null: never.
             * @default 48
             */
            remind_after_hours?: number | null;
            /**
             * Revision
             * @description Of the draft that was changed; another one is refused.
             */
            revision: number;
            /** Rules */
            rules?: components["schemas"]["LinkIn"][];
            /**
             * Text
             * @description Markdown; figures in it must be those of the linked rules.
             */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * ChangeEndpoint
         * @description What is given changes.
         * @example {
         *       "is_active": false
         *     }
         */
        ChangeEndpoint: {
            /**
             * Is Active
             * @default null
             */
            is_active?: boolean | null;
            /**
             * Kinds
             * @default null
             */
            kinds?: ("ping" | "order.submitted" | "order.approved" | "order.amended" | "order.cancelled" | "order.closed" | "order.received" | "return.approved" | "return.credited" | "registration.protected" | "registration.ended")[] | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
        };
        /**
         * ChangeOut
         * @description A change of what a dealer may owe.
         * @example {
         *       "amount": "20000.00",
         *       "asked_at": "2026-11-23T02:00:00Z",
         *       "decided_at": null,
         *       "id": "12",
         *       "kind": "temporary",
         *       "reason": "双十二备货",
         *       "state": "pending",
         *       "text": "临时额度 ¥20,000（12月1日–12月15日）"
         *     }
         */
        ChangeOut: {
            /** Amount */
            amount: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /**
             * State
             * @description pending, approved or rejected.
             */
            state: string;
            /**
             * Text
             * @description In words.
             */
            text: string;
        };
        /**
         * ChangePrices
         * @description A draft to make count.
         * @example {
         *       "draft": {
         *         "order_promotions": [
         *           {
         *             "code": "FULL3000",
         *             "effect": {
         *               "is": "OrderOff",
         *               "tiers": [
         *                 {
         *                   "at": "3000",
         *                   "off": "200"
         *                 }
         *               ]
         *             },
         *             "name": "满3000减200",
         *             "valid_from": "2026-12-01T00:00:00+08:00",
         *             "valid_until": "2027-01-01T00:00:00+08:00"
         *           }
         *         ]
         *       },
         *       "note": "十二月满减",
         *       "seen": 2
         *     }
         */
        ChangePrices: {
            /**
             * PriceDraft
             * @description One change: everything in it counts together or not at all.
             */
            draft: {
                /**
                 * Bundles
                 * @default []
                 */
                bundles?: components["schemas"]["Bundle"][];
                /**
                 * Endings
                 * @default []
                 */
                endings?: components["schemas"]["Ending"][];
                /**
                 * Licence Tiers
                 * @default []
                 */
                licence_tiers?: components["schemas"]["LicenceTiers"][];
                /**
                 * Margin Floors
                 * @default []
                 */
                margin_floors?: components["schemas"]["MarginFloor"][];
                /**
                 * Order Promotions
                 * @default []
                 */
                order_promotions?: components["schemas"]["OrderPromotion"][];
                /**
                 * Price Entries
                 * @default []
                 */
                price_entries?: components["schemas"]["PriceEntry"][];
                /**
                 * Price Lists
                 * @default []
                 */
                price_lists?: components["schemas"]["PriceList"][];
                /**
                 * Promotions
                 * @default []
                 */
                promotions?: components["schemas"]["Promotion"][];
                /**
                 * Sellable Ranges
                 * @default []
                 */
                sellable_ranges?: components["schemas"]["SellableRange"][];
                /**
                 * Standard Prices
                 * @default []
                 */
                standard_prices?: components["schemas"]["StandardPrice"][];
            };
            /**
             * Note
             * @description Why, for whoever looks back.
             */
            note: string;
            /**
             * Seen
             * @description `seen` of the trial; another change since then: 409.
             * @default null
             */
            seen?: number | null;
        };
        /**
         * ChangesAnswer
         * @description The history of a dealer's credit, newest first; at most 50.
         * @example {
         *       "items": [
         *         {
         *           "amount": "20000.00",
         *           "asked_at": "2026-11-23T02:00:00Z",
         *           "decided_at": null,
         *           "id": "12",
         *           "kind": "temporary",
         *           "reason": "双十二备货",
         *           "state": "pending",
         *           "text": "临时额度 ¥20,000（12月1日–12月15日）"
         *         }
         *       ]
         *     }
         */
        ChangesAnswer: {
            /** Items */
            items: components["schemas"]["ChangeOut"][];
        };
        /**
         * ChoiceGroup
         * @description See prices.ChoiceGroup.
         */
        ChoiceGroup: {
            /**
             * Maximum
             * @default 1
             */
            maximum?: number;
            /**
             * Minimum
             * @default 1
             */
            minimum?: number;
            /** Name */
            name: string;
            /** Options */
            options: components["schemas"]["Option"][];
        };
        /**
         * ChoiceGroupOut
         * @description A part that is chosen.
         */
        ChoiceGroupOut: {
            /** Maximum */
            maximum: number;
            /**
             * Minimum
             * @description At least so many, of all options together.
             */
            minimum: number;
            /**
             * Name
             * @description `group` of a choice.
             */
            name: string;
            /** Options */
            options: components["schemas"]["ComponentOut"][];
        };
        /**
         * ChoiceIn
         * @description One pick of a configured product.
         */
        ChoiceIn: {
            /** Group */
            group: string;
            /**
             * Quantity
             * @description At most four decimals, such as 12 or 0.5.
             * @default 1
             */
            quantity?: string;
            /** Sku */
            sku: string;
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
         * ChooseChannels
         * @description Where to hear of a kind.
         * @example {
         *       "channels": []
         *     }
         */
        ChooseChannels: {
            /**
             * Channels
             * @description Those of `offered` that stay on; none: the inbox alone.
             */
            channels: string[];
        };
        /**
         * ChosenOut
         * @description One pick of a configured product: so many of an option in each.
         */
        ChosenOut: {
            /** Group */
            group: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * ClientOut
         * @description One program.
         * @example {
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "feeds": [
         *         "stock"
         *       ],
         *       "id": "erp_5f0c2a9d1e7b4c6a",
         *       "is_active": true,
         *       "name": "金蝶 ERP"
         *     }
         */
        ClientOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Feeds
             * @description None for all.
             */
            feeds: string[];
            /** Id */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
        };
        /**
         * ClientsAnswer
         * @description All programs, oldest first.
         * @example {
         *       "items": [
         *         {
         *           "created_at": "2026-11-22T02:00:00Z",
         *           "feeds": [
         *             "stock"
         *           ],
         *           "id": "erp_5f0c2a9d1e7b4c6a",
         *           "is_active": true,
         *           "name": "金蝶 ERP"
         *         }
         *       ]
         *     }
         */
        ClientsAnswer: {
            /** Items */
            items: components["schemas"]["ClientOut"][];
        };
        /**
         * ClientWithKey
         * @description A new program with its key, which is shown only now.
         * @example {
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "feeds": [
         *         "stock"
         *       ],
         *       "id": "erp_5f0c2a9d1e7b4c6a",
         *       "is_active": true,
         *       "key": "qde_9f…",
         *       "name": "金蝶 ERP"
         *     }
         */
        ClientWithKey: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Feeds
             * @description None for all.
             */
            feeds: string[];
            /** Id */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Key */
            key: string;
            /** Name */
            name: string;
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
         * CloseShort
         * @description Nothing more is sent.
         * @example {
         *       "positions": [
         *         2
         *       ],
         *       "reason": "停产"
         *     }
         */
        CloseShort: {
            /**
             * Positions
             * @description None: of every line.
             * @default []
             */
            positions?: number[];
            /**
             * Reason
             * @description 2 to 200 characters.
             */
            reason: string;
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
         * ColumnOut
         * @description One value of a row.
         * @example {
         *       "heading": "货号",
         *       "is_needed": true,
         *       "kind": "code",
         *       "name": "sku"
         *     }
         */
        ColumnOut: {
            /**
             * Heading
             * @description Heading in a file.
             */
            heading: string;
            /** Is Needed */
            is_needed: boolean;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * Combo
         * @description See promotions.Combo.
         */
        Combo: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "Combo";
            /**
             * Most
             * @default null
             */
            most?: number | null;
            /**
             * Off
             * @default null
             */
            off?: number | string | null;
            /** Parts */
            parts: components["schemas"]["ComboPart"][];
            /**
             * Percent Off
             * @default null
             */
            percent_off?: number | string | null;
            /**
             * Price
             * @default null
             */
            price?: number | string | null;
        };
        /**
         * ComboPart
         * @description See promotions.ComboPart.
         */
        ComboPart: {
            products: components["schemas"]["Products"];
            /** Quantity */
            quantity: number | string;
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
         * Component
         * @description See prices.Component.
         */
        Component: {
            /** Quantity */
            quantity: number | string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
        };
        /**
         * ComponentOut
         * @description So much of an article in each.
         */
        ComponentOut: {
            /** Name */
            name: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /**
             * Surcharge
             * @description Yuan more for each when it is chosen; null for who sees no prices.
             */
            surcharge: string | null;
            /** Unit */
            unit: string;
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
             * Flags
             * @default []
             */
            flags?: string[];
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
            /**
             * @default {
             *       "few_below": "20",
             *       "few_below_by_category": {}
             *     }
             */
            catalogue?: components["schemas"]["Catalogue"];
            matching: components["schemas"]["Matching"];
            /**
             * @default {
             *       "ask_from_amount": null,
             *       "ask_from_discount": null,
             *       "over_credit": "refuse",
             *       "receive_days": 15
             *     }
             */
            orders?: components["schemas"]["Orders"];
            pipelines: components["schemas"]["Pipelines"];
            /**
             * @default {
             *       "answer_workdays": 10,
             *       "restored_days": 30,
             *       "use_cap_percent": 30,
             *       "warned_days": 30
             *     }
             */
            rebates?: components["schemas"]["Rebates"];
            registrations: components["schemas"]["Registrations"];
        };
        /**
         * CostOut
         * @description What an agreement has cost so far.
         */
        CostOut: {
            /** Code */
            code: string;
            /** Dealers */
            dealers: number;
            /** Earned */
            earned: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Name */
            name: string;
            /** Settled */
            settled: string;
            /** State */
            state: string;
        };
        /**
         * CountsOut
         * @description Dealers and people.
         */
        CountsOut: {
            /**
             * Answered
             * @description Who have acknowledged or signed.
             */
            answered: number;
            /**
             * Dealers
             * @description For whom it was published.
             */
            dealers: number;
            /**
             * Delivered
             * @description Whose subscribe message WeChat took, of the last month.
             */
            delivered: number;
            /**
             * Finished
             * @description Who have read at least 80 %.
             */
            finished: number;
            /** Opened */
            opened: number;
            /**
             * People
             * @description To whom it was sent.
             */
            people: number;
            /**
             * Reach
             * @description reached ÷ dealers in percent, rounded down.
             */
            reach: number;
            /**
             * Reached
             * @description Of whom somebody has opened it.
             */
            reached: number;
            /**
             * Read
             * @description Of whom somebody has read at least 80 %.
             */
            read: number;
        };
        /**
         * CouponOut
         * @description A coupon and what it does for one cart.
         */
        CouponOut: {
            /**
             * Code
             * @description To be named among the `coupons` of a cart.
             */
            code: string;
            /**
             * Gives
             * @description What it gives, for people.
             */
            gives: string;
            /**
             * Goods
             * @description For which goods, for people.
             */
            goods: string;
            /**
             * Left
             * @description What is left of it for the dealer: times or pieces; null: no end.
             */
            left: string | null;
            /** Name */
            name: string;
            /**
             * Saving
             * @description How much less the cart costs with it; 0.00 where it gives goods.
             */
            saving: string | null;
            /**
             * Standing
             * @description used, or idle: chosen and without effect; usable; excluded by a chosen one; useless for this cart.
             * @enum {string}
             */
            standing: "used" | "idle" | "usable" | "excluded" | "useless";
            /**
             * Valid Until
             * @description Null: until further notice.
             */
            valid_until: string | null;
            /**
             * Why
             * @description Why it does nothing for this cart, for people; empty when it does.
             */
            why: string;
        };
        /**
         * CouponsAnswer
         * @description Every coupon that may be used now, those that help this cart most first.
         * @example {
         *       "items": [
         *         {
         *           "code": "DEC200",
         *           "gives": "满 3000 元减 200 元",
         *           "goods": "全部商品",
         *           "left": "1",
         *           "name": "十二月满三千减二百券",
         *           "saving": "200.00",
         *           "standing": "usable",
         *           "valid_until": "2026-12-31T16:00:00Z",
         *           "why": ""
         *         }
         *       ]
         *     }
         */
        CouponsAnswer: {
            /** Items */
            items: components["schemas"]["CouponOut"][];
        };
        /**
         * CoveredIn
         * @description So much of an invoice is for an order.
         */
        CoveredIn: {
            /**
             * Amount
             * @description Yuan, such as 120000.00
             */
            amount: string;
            /**
             * Number
             * @description The order's number.
             */
            number: string;
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
         * CreditOut
         * @description A dealer's credit with every term: limit + temporary + prepayment − the four that are owed or ordered.
         * @example {
         *       "ageing": {
         *         "days_0_30": "3000.00",
         *         "days_over_90": "0.00",
         *         "not_due": "27000.00"
         *       },
         *       "amount": "40000.00",
         *       "approved": "20000.00",
         *       "block": "soft",
         *       "blocking": [],
         *       "dealer": null,
         *       "grace_days": 3,
         *       "limit": "100000.00",
         *       "overdue": {
         *         "amount": "3000.00",
         *         "days": 4
         *       },
         *       "prepayment": "0.00",
         *       "receivable": "30000.00",
         *       "reserved": "10000.00",
         *       "temporary": "0.00",
         *       "terms_days": 30,
         *       "uninvoiced": "0.00"
         *     }
         */
        CreditOut: {
            /**
             * Ageing
             * @description What is open by days since its due day.
             */
            ageing: {
                [key: string]: string;
            };
            /**
             * Amount
             * @description Below 0 when more is owed than may be.
             */
            amount: string;
            /**
             * Approved
             * @description Approved and not shipped.
             */
            approved: string;
            /**
             * Block
             * @description What overdue money does: soft (needs approval) or hard (refused).
             */
            block: string;
            /**
             * Blocking
             * @description Unpaid beyond its grace, the oldest first, at most 20: once it is paid, orders pass (R-CRD-3).
             */
            blocking: components["schemas"]["ReceivableOut"][];
            /** @description Whose it is, for members; null for a dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /** Grace Days */
            grace_days: number;
            /** Limit */
            limit: string;
            overdue: components["schemas"]["OverdueOut"] | null;
            /** Prepayment */
            prepayment: string;
            /**
             * Receivable
             * @description On invoices and not paid.
             */
            receivable: string;
            /**
             * Reserved
             * @description Submitted and not approved.
             */
            reserved: string;
            /**
             * Temporary
             * @description Temporary limits that are valid today.
             */
            temporary: string;
            /** Terms Days */
            terms_days: number;
            /**
             * Uninvoiced
             * @description Shipped and not on an invoice.
             */
            uninvoiced: string;
        };
        /**
         * CreditWeighed
         * @description What speaks for and against a change of what a dealer may owe, as of now (R-CRD-5).
         * @example {
         *       "ageing": {
         *         "days_0_30": "0.00",
         *         "not_due": "30000.00"
         *       },
         *       "approved": 1,
         *       "available": "40000.00",
         *       "available_after": "60000.00",
         *       "block": "soft",
         *       "dealer": "D0001",
         *       "grace_days": 3,
         *       "limit": "100000.00",
         *       "overdue": null,
         *       "paid_in_time": 92,
         *       "receivable": "30000.00",
         *       "rejected": 0,
         *       "temporary": "0.00",
         *       "terms_days": 30
         *     }
         */
        CreditWeighed: {
            /** Ageing */
            ageing: {
                [key: string]: string;
            };
            /**
             * Approved
             * @description His other requests within a year that were agreed to.
             */
            approved: number;
            /** Available */
            available: string;
            /**
             * Available After
             * @description Once it is agreed to.
             */
            available_after: string;
            /** Block */
            block: string;
            /**
             * Dealer
             * @description His code.
             */
            dealer: string;
            /** Grace Days */
            grace_days: number;
            /** Limit */
            limit: string;
            overdue: components["schemas"]["OverdueOut"] | null;
            /**
             * Paid In Time
             * @description Of what he paid within a year, percent that came by its due day.
             */
            paid_in_time: number | null;
            /** Receivable */
            receivable: string;
            /** Rejected */
            rejected: number;
            /**
             * Temporary
             * @description Temporary limits that are valid today.
             */
            temporary: string;
            /** Terms Days */
            terms_days: number;
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
         *       "added": [
         *         {
         *           "at": "2026-11-21T07:04:00Z",
         *           "attachments": [
         *             {
         *               "created_at": "2026-11-23T02:00:00Z",
         *               "height": 2048,
         *               "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *               "kind": "picture",
         *               "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "size": 183204,
         *               "taken_at": "2026-11-23T01:52:00Z",
         *               "width": 1536
         *             }
         *           ],
         *           "code": "7F3A-92C1-0B4D",
         *           "facts": {
         *             "by": "member:3",
         *             "on_day": "2026-11-20",
         *             "reference": "函 2026-18",
         *             "text": "客户出具盖章的选择函"
         *           },
         *           "kind": "customer_choice",
         *           "kind_text": "客户书面选择",
         *           "rows": [
         *             {
         *               "label": "说明",
         *               "text": "客户出具盖章的选择函"
         *             }
         *           ]
         *         }
         *       ],
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
            /**
             * Added
             * @description What was added to one's own side by hand, in the order of time.
             */
            added: components["schemas"]["PieceOut"][];
            /** Appeal Until */
            appeal_until: string | null;
            /** Decided At */
            decided_at: string | null;
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
             * @description Why it was decided so, as all parties read it.
             */
            words: string | null;
        };
        /**
         * DealerCasesAnswer
         * @description The cases of one's own registration, newest first.
         * @example {
         *       "items": [
         *         {
         *           "added": [
         *             {
         *               "at": "2026-11-21T07:04:00Z",
         *               "attachments": [
         *                 {
         *                   "created_at": "2026-11-23T02:00:00Z",
         *                   "height": 2048,
         *                   "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *                   "kind": "picture",
         *                   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *                   "size": 183204,
         *                   "taken_at": "2026-11-23T01:52:00Z",
         *                   "width": 1536
         *                 }
         *               ],
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
         *           "messages_left": 2,
         *           "name": "陈建安",
         *           "phone_masked": "138****0001",
         *           "role": "owner",
         *           "troubles": [
         *             "不在企业微信上下游：请邀请他的企业加入，并填好人员编号。"
         *           ],
         *           "ways": [
         *             "subscribe"
         *           ],
         *           "ways_text": "小程序订阅消息（剩 2 条）"
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
            contacts: components["schemas"]["ReachablePerson"][];
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
         * DealerReachOut
         * @description One dealer.
         */
        DealerReachOut: {
            /** Answered At */
            answered_at: string | null;
            /** Code */
            code: string;
            /** Finished */
            finished: number;
            /** Level */
            level: string;
            /** Manager */
            manager: string | null;
            /** Name */
            name: string;
            /** Opened */
            opened: number;
            /** People */
            people: number;
            /** Region */
            region: string;
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
         * DeskAnswer
         * @description A page of versions, newest first.
         * @example {
         *       "items": [
         *         {
         *           "answer": "acknowledge",
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "dealers": null,
         *           "effective_from": "2026-12-01",
         *           "effective_until": "2026-12-31",
         *           "ended_at": null,
         *           "kind": "promotion",
         *           "number": "ZC261123-7K3FQ",
         *           "people": null,
         *           "published_at": null,
         *           "state": "draft",
         *           "title": "十二月开关促销",
         *           "version": 1
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        DeskAnswer: {
            /** Items */
            items: components["schemas"]["DeskRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * DeskPolicy
         * @description A version with all that it says.
         * @example {
         *       "answer": "acknowledge",
         *       "attachments": [
         *         {
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "height": 2048,
         *           "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *           "kind": "picture",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "size": 183204,
         *           "taken_at": "2026-11-23T01:52:00Z",
         *           "width": 1536
         *         }
         *       ],
         *       "audience": {
         *         "dealers": [],
         *         "groups": [],
         *         "levels": [
         *           "A"
         *         ],
         *         "product_lines": [],
         *         "regions": [
         *           "华东"
         *         ],
         *         "without": [
         *           "D0002"
         *         ]
         *       },
         *       "blocks_orders": false,
         *       "created_at": "2026-11-23T02:00:00Z",
         *       "dealers": null,
         *       "digest": null,
         *       "effective_from": "2026-12-01",
         *       "effective_until": "2026-12-31",
         *       "ended_at": null,
         *       "is_changeable": true,
         *       "is_exclusive": false,
         *       "kind": "promotion",
         *       "number": "ZC261123-7K3FQ",
         *       "people": null,
         *       "published_at": null,
         *       "reason": null,
         *       "remind_after_hours": 48,
         *       "revision": 1,
         *       "rules": [
         *         {
         *           "code": "M3000",
         *           "kind": "price_rule"
         *         }
         *       ],
         *       "state": "draft",
         *       "text": "满3000减200，12 月有效。",
         *       "title": "十二月开关促销",
         *       "version": 1
         *     }
         */
        DeskPolicy: {
            /**
             * Answer
             * @enum {string}
             */
            answer: "none" | "acknowledge" | "sign";
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            audience: components["schemas"]["AudienceIn"];
            /** Blocks Orders */
            blocks_orders: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Dealers
             * @description For how many dealers and people it was published; null while a draft.
             */
            dealers: number | null;
            /** Digest */
            digest: string | null;
            /**
             * Effective From
             * Format: date
             */
            effective_from: string;
            /** Effective Until */
            effective_until: string | null;
            /**
             * Ended At
             * @description When it was superseded or recalled.
             */
            ended_at: string | null;
            /**
             * Is Changeable
             * @description Whether this member may revise, publish and recall it.
             */
            is_changeable: boolean;
            /** Is Exclusive */
            is_exclusive: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /** Number */
            number: string;
            /** People */
            people: number | null;
            /** Published At */
            published_at: string | null;
            /** Reason */
            reason: string | null;
            /** Remind After Hours */
            remind_after_hours: number | null;
            /** Revision */
            revision: number;
            /** Rules */
            rules: components["schemas"]["LinkIn"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "superseded" | "recalled";
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * DeskRow
         * @description A version in the list of those who publish.
         */
        DeskRow: {
            /**
             * Answer
             * @enum {string}
             */
            answer: "none" | "acknowledge" | "sign";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Dealers
             * @description For how many dealers and people it was published; null while a draft.
             */
            dealers: number | null;
            /**
             * Effective From
             * Format: date
             */
            effective_from: string;
            /** Effective Until */
            effective_until: string | null;
            /**
             * Ended At
             * @description When it was superseded or recalled.
             */
            ended_at: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /** Number */
            number: string;
            /** People */
            people: number | null;
            /** Published At */
            published_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "superseded" | "recalled";
            /** Title */
            title: string;
            /** Version */
            version: number;
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
         * Dispute
         * @description The lines that one does not agree to.
         * @example {
         *       "objections": [
         *         {
         *           "position": 2,
         *           "words": "还有一批货没有计入"
         *         }
         *       ]
         *     }
         */
        Dispute: {
            /** Objections */
            objections: components["schemas"]["LineObjection"][];
        };
        /**
         * DisputeAnswer
         * @description What we say to it, and to its lines where we like.
         * @example {
         *       "answer": "已补记，见 11 月对账单",
         *       "dealer": "D0001"
         *     }
         */
        DisputeAnswer: {
            /** Answer */
            answer: string;
            /** Dealer */
            dealer: string;
            /** Lines */
            lines?: components["schemas"]["LineWords"][];
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
         * DraftIn
         * @description What is wanted, where to and when.
         * @example {
         *       "lines": [
         *         {
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "unit": "盒"
         *         }
         *       ],
         *       "ship_contact": "陈建安",
         *       "ship_phone": "13800000001",
         *       "ship_to": "杭州市西湖区文三路 90 号"
         *     }
         */
        DraftIn: {
            /**
             * Coupons
             * @default []
             */
            coupons?: string[];
            /**
             * Lines
             * @default []
             */
            lines?: components["schemas"]["LineIn"][];
            /**
             * Rebate
             * @description The rebate to use.
             * @default null
             */
            rebate?: string | null;
            /**
             * Reference
             * @description The dealer's own number of the order.
             * @default null
             */
            reference?: string | null;
            /**
             * Registration
             * @description Number of the registration whose special price is asked for.
             * @default null
             */
            registration?: string | null;
            /**
             * Remark
             * @default null
             */
            remark?: string | null;
            /**
             * Ship Contact
             * @default null
             */
            ship_contact?: string | null;
            /**
             * Ship Phone
             * @default null
             */
            ship_phone?: string | null;
            /**
             * Ship To
             * @default null
             */
            ship_to?: string | null;
            /**
             * Wanted On
             * @default null
             */
            wanted_on?: string | null;
        };
        /**
         * DryRunOut
         * @description What publishing a draft would do now. Nothing is sent.
         * @example {
         *       "dealers": 120,
         *       "levels": [
         *         {
         *           "dealers": 120,
         *           "name": "A",
         *           "people": 320
         *         }
         *       ],
         *       "named": [
         *         {
         *           "code": "D0099",
         *           "name": "苏州新源电气有限公司"
         *         }
         *       ],
         *       "people": 320,
         *       "problems": {
         *         "figures[0]": "正文写了“满3000减200”，但价格规则 M3000（满减）是“满3000减300”，请改成一致再发布。"
         *       },
         *       "regions": [
         *         {
         *           "dealers": 120,
         *           "name": "华东",
         *           "people": 320
         *         }
         *       ],
         *       "revision": 1,
         *       "silent": [
         *         {
         *           "dealer": "D0099",
         *           "name": "陈晨"
         *         }
         *       ],
         *       "unbound": 14,
         *       "warnings": [
         *         "20 人没有可用的外部渠道，只能在站内信里看到，请安排电话通知。"
         *       ],
         *       "ways": [
         *         {
         *           "people": 300,
         *           "text": "小程序订阅消息",
         *           "way": "subscribe"
         *         },
         *         {
         *           "people": 20,
         *           "text": "仅站内信",
         *           "way": "inbox"
         *         }
         *       ],
         *       "without_people": 1,
         *       "without_signer": 0
         *     }
         */
        DryRunOut: {
            /** Dealers */
            dealers: number;
            /** Levels */
            levels: components["schemas"]["PartOut"][];
            /**
             * Named
             * @description Some of the dealers with nobody.
             */
            named: components["schemas"]["NamedDealer"][];
            /** People */
            people: number;
            /**
             * Problems
             * @description Field → sentence of what stands against publishing it.
             */
            problems: {
                [key: string]: string;
            };
            /** Regions */
            regions: components["schemas"]["PartOut"][];
            /**
             * Revision
             * @description To be given when it is published.
             */
            revision: number;
            /**
             * Silent
             * @description Some of the people whom nothing but the inbox would tell.
             */
            silent: components["schemas"]["SilentPerson"][];
            /**
             * Unbound
             * @description People without a WeChat account bound: the inbox waits for them, nothing rings.
             */
            unbound: number;
            /**
             * Warnings
             * @description Sentences that should be read before it is published.
             */
            warnings: string[];
            /**
             * Ways
             * @description By which way how many people would be told, besides the inbox.
             */
            ways: components["schemas"]["WayOut"][];
            /**
             * Without People
             * @description Dealers with nobody whom it is for.
             */
            without_people: number;
            /**
             * Without Signer
             * @description Dealers with nobody who may sign it.
             */
            without_signer: number;
        };
        /**
         * EarnedShiftOut
         * @description A dealer who would have earned something else.
         */
        EarnedShiftOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            dealer: components["schemas"]["DealerOut"];
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
             * @description The first few, as people know them.
             */
            examples: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "windows_of_pending" | "over_capacity" | "released_sooner" | "warned_sooner" | "released_later" | "routed_elsewhere" | "pipeline_kept" | "answers_kept" | "cap_kept" | "type_removed";
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
         * EndAuthorisation
         * @description When an authorisation ends.
         * @example {
         *       "last_day": "2026-12-31"
         *     }
         */
        EndAuthorisation: {
            /**
             * Last Day
             * @description Last local day on which it holds; today when nobody says.
             * @default null
             */
            last_day?: string | null;
        };
        /**
         * Ending
         * @description A rule, a whole price list or one entry of it ends at a moment (null: now).
         */
        Ending: {
            /**
             * At
             * @default null
             */
            at?: string | null;
            /**
             * Code
             * @default
             */
            code?: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "sellable_range" | "price_list" | "bundle" | "licence_tiers" | "promotion" | "order_promotion" | "margin_floor";
        };
        /**
         * EndpointOut
         * @description One address that is told.
         * @example {
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "id": "wh_5f0c2a9d1e7b4c6a8d30",
         *       "is_active": true,
         *       "kinds": [
         *         "order.approved"
         *       ],
         *       "name": "金蝶 ERP",
         *       "note": null,
         *       "paused_until": null,
         *       "url": "https://erp.example/hooks/qudao"
         *     }
         */
        EndpointOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /** Is Active */
            is_active: boolean;
            /**
             * Kinds
             * @description None for all.
             */
            kinds: string[];
            /** Name */
            name: string;
            /**
             * Note
             * @description Why it is off.
             */
            note: string | null;
            /**
             * Paused Until
             * @description It does not answer; nothing is sent before that moment.
             */
            paused_until: string | null;
            /** Url */
            url: string;
        };
        /**
         * EndpointsAnswer
         * @description All addresses, and the events that there are.
         * @example {
         *       "events": {
         *         "order.approved": "订单已批准，可发货"
         *       },
         *       "items": [
         *         {
         *           "created_at": "2026-11-22T02:00:00Z",
         *           "id": "wh_5f0c2a9d1e7b4c6a8d30",
         *           "is_active": true,
         *           "kinds": [
         *             "order.approved"
         *           ],
         *           "name": "金蝶 ERP",
         *           "note": null,
         *           "paused_until": null,
         *           "url": "https://erp.example/hooks/qudao"
         *         }
         *       ]
         *     }
         */
        EndpointsAnswer: {
            /**
             * Events
             * @description Kind → what has happened.
             */
            events: {
                [key: string]: string;
            };
            /** Items */
            items: components["schemas"]["EndpointOut"][];
        };
        /**
         * EndpointWithSecret
         * @description An address with its new key, which is shown only now.
         * @example {
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "id": "wh_5f0c2a9d1e7b4c6a8d30",
         *       "is_active": true,
         *       "kinds": [
         *         "order.approved"
         *       ],
         *       "name": "金蝶 ERP",
         *       "note": null,
         *       "paused_until": null,
         *       "secret": "whsec_MfKQ9r8G...",
         *       "url": "https://erp.example/hooks/qudao"
         *     }
         */
        EndpointWithSecret: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /** Is Active */
            is_active: boolean;
            /**
             * Kinds
             * @description None for all.
             */
            kinds: string[];
            /** Name */
            name: string;
            /**
             * Note
             * @description Why it is off.
             */
            note: string | null;
            /**
             * Paused Until
             * @description It does not answer; nothing is sent before that moment.
             */
            paused_until: string | null;
            /** Secret */
            secret: string;
            /** Url */
            url: string;
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
         * ExpectedIn
         * @description The price that the person saw: what all costs before rebate, each line in its order, and what came on top.
         * @example {
         *       "amounts": [
         *         "104.00"
         *       ],
         *       "gifts": [],
         *       "total": "104.00"
         *     }
         */
        ExpectedIn: {
            /**
             * Amounts
             * @default []
             */
            amounts?: string[];
            /**
             * Gifts
             * @description `gifts` of the cart; null: they are not compared.
             * @default null
             */
            gifts?: components["schemas"]["GiftSeen"][] | null;
            /**
             * Total
             * @description Yuan, such as 120000.00
             */
            total: string;
        };
        /**
         * ExpiringOut
         * @description What wallets hold of batches that expire in a month.
         */
        ExpiringOut: {
            /** Amount */
            amount: string;
            /** Month */
            month: string;
        };
        /**
         * ExplanationAnswer
         * @description Why a line costs what it costs, made again of the rules that were known then.
         * @example {
         *       "amount": "104.00",
         *       "at": "2026-11-22T02:05:00Z",
         *       "number": "DD261122-7K3FQ",
         *       "ordered": "104.00",
         *       "problems": [],
         *       "steps": []
         *     }
         */
        ExplanationAnswer: {
            /**
             * Amount
             * @description Of this line: to the cent what the order says, or at another moment what it would be; null: it could not be ordered then.
             */
            amount: string | null;
            /**
             * At
             * Format: date-time
             * @description The moment that it is priced for.
             */
            at: string;
            /** Number */
            number: string;
            /**
             * Ordered
             * @description What the order says of this line, before rebate.
             */
            ordered: string;
            /**
             * Problems
             * @description Why it could not be ordered.
             */
            problems: string[];
            /** Steps */
            steps: components["schemas"]["PriceStepOut"][];
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
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
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
         *       "attachments": [
         *         {
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "height": 2048,
         *           "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *           "kind": "picture",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "size": 183204,
         *           "taken_at": "2026-11-23T01:52:00Z",
         *           "width": 1536
         *         }
         *       ],
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
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
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
         * FaultOut
         * @description What is wrong with a row.
         * @example {
         *       "code": "unknown_sku",
         *       "column": "sku",
         *       "message": "没有这个货号：K999。",
         *       "row": 2
         *     }
         */
        FaultOut: {
            /** Code */
            code: string;
            /**
             * Column
             * @description Empty when it is about the row.
             */
            column: string;
            /** Message */
            message: string;
            /**
             * Row
             * @description In a request from 1, in a file as Excel counts; 0 for the whole.
             */
            row: number;
        };
        /**
         * FavouriteOut
         * @description An article kept at hand.
         */
        FavouriteOut: {
            /** Name */
            name: string;
            /** Sku */
            sku: string;
            /** Spec */
            spec: string;
        };
        /**
         * FavouritesAnswer
         * @description What the contact keeps at hand, the newest first.
         * @example {
         *       "items": [
         *         {
         *           "name": "一开单控开关 白",
         *           "sku": "K101W",
         *           "spec": "86型 雅白"
         *         }
         *       ]
         *     }
         */
        FavouritesAnswer: {
            /** Items */
            items: components["schemas"]["FavouriteOut"][];
        };
        /**
         * FeedOut
         * @description What can be brought, and what its rows have.
         * @example {
         *       "columns": [],
         *       "key": [
         *         "warehouse",
         *         "sku"
         *       ],
         *       "name": "stock",
         *       "title": "库存"
         *     }
         */
        FeedOut: {
            /** Columns */
            columns: components["schemas"]["ColumnOut"][];
            /**
             * Key
             * @description The columns that say which thing a row is about.
             */
            key: string[];
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * FeedsAnswer
         * @description Everything that can be brought.
         * @example {
         *       "items": []
         *     }
         */
        FeedsAnswer: {
            /** Items */
            items: components["schemas"]["FeedOut"][];
        };
        /**
         * FixedPrice
         * @description See promotions.FixedPrice.
         */
        FixedPrice: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "FixedPrice";
            /** Price */
            price: number | string;
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
         *       "attachments": [
         *         {
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "height": 2048,
         *           "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *           "kind": "picture",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "size": 183204,
         *           "taken_at": "2026-11-23T01:52:00Z",
         *           "width": 1536
         *         }
         *       ],
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
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
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
         *           "attachments": [
         *             {
         *               "created_at": "2026-11-23T02:00:00Z",
         *               "height": 2048,
         *               "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *               "kind": "picture",
         *               "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "size": 183204,
         *               "taken_at": "2026-11-23T01:52:00Z",
         *               "width": 1536
         *             }
         *           ],
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
         * FoundIn
         * @description What was wrong with a line of a parcel, in base units.
         */
        FoundIn: {
            /**
             * Damaged
             * @description At most four decimals, such as 12 or 0.5.
             * @default 0
             */
            damaged?: string;
            /**
             * Missing
             * @description At most four decimals, such as 12 or 0.5.
             * @default 0
             */
            missing?: string;
            /** Position */
            position: number;
        };
        /**
         * GapOut
         * @description What is missing to the next tier, and what reaching it is worth.
         */
        GapOut: {
            /** Missing */
            missing: string;
            /**
             * Pays
             * @description Whether it is worth at least what is missing (idea C6).
             */
            pays: boolean;
            /** Start */
            start: string;
            /** Worth */
            worth: string;
        };
        /**
         * GapSuggestion
         * @description So many base units of a SKU close the gap.
         */
        GapSuggestion: {
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * GiftItem
         * @description See promotions.GiftItem.
         */
        GiftItem: {
            /**
             * Quantity
             * @default 1
             */
            quantity?: number | string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
        };
        /**
         * GiftSeen
         * @description One gift that was seen.
         */
        GiftSeen: {
            /**
             * Quantity
             * @description At most four decimals, such as 12 or 0.5.
             */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * GiveReason
         * @description Why.
         * @example {
         *       "reason": "客户推迟了项目"
         *     }
         */
        GiveReason: {
            /**
             * Reason
             * @description 2 to 200 characters.
             */
            reason: string;
        };
        /**
         * GoneOut
         * @description A line that cannot be ordered so.
         */
        GoneOut: {
            /** Name */
            name: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            substitute: components["schemas"]["SubstituteOut"] | null;
            /** Unit */
            unit: string | null;
            /** Why */
            why: string;
        };
        /**
         * GroupDealersAnswer
         * @description A page of the dealers of a group.
         * @example {
         *       "items": [
         *         {
         *           "city": "杭州",
         *           "code": "D0001",
         *           "level": "A",
         *           "name": "杭州建安电气有限公司"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        GroupDealersAnswer: {
            /** Items */
            items: components["schemas"]["DealerOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * GroupIn
         * @description What a group is called.
         * @example {
         *       "name": "重点客户"
         *     }
         */
        GroupIn: {
            /** Name */
            name: string;
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
         * GroupRow
         * @description A dealer group.
         * @example {
         *       "code": "key",
         *       "dealers": 12,
         *       "name": "重点客户"
         *     }
         */
        GroupRow: {
            /** Code */
            code: string;
            /**
             * Dealers
             * @description How many are in it.
             */
            dealers: number;
            /** Name */
            name: string;
        };
        /**
         * GroupsAnswer
         * @description Every group, by name.
         * @example {
         *       "items": [
         *         {
         *           "code": "key",
         *           "dealers": 12,
         *           "name": "重点客户"
         *         }
         *       ]
         *     }
         */
        GroupsAnswer: {
            /** Items */
            items: components["schemas"]["GroupRow"][];
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
         * HintOut
         * @description Ordering so much more until a day earns more than it costs.
         */
        HintOut: {
            /** Agreement */
            agreement: string;
            /** Missing */
            missing: string;
            /** Suggestions */
            suggestions: components["schemas"]["GapSuggestion"][];
            /**
             * Until
             * Format: date
             */
            until: string;
            /** Worth */
            worth: string;
        };
        /**
         * HintsAnswer
         * @description Hints, the one that wins most first; none when nothing pays for itself.
         * @example {
         *       "items": [
         *         {
         *           "agreement": "年度返利",
         *           "missing": "2000.00",
         *           "suggestions": [
         *             {
         *               "quantity": "20",
         *               "sku": "S7"
         *             }
         *           ],
         *           "until": "2026-12-31",
         *           "worth": "10000.00"
         *         }
         *       ]
         *     }
         */
        HintsAnswer: {
            /** Items */
            items: components["schemas"]["HintOut"][];
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
         *           "reminder": null,
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
         * LeavingOut
         * @description What somebody holds who is about to leave. Nothing of it is lost; a successor can be named for all of it.
         * @example {
         *       "dealers": 12,
         *       "delegations": 1,
         *       "leader": {
         *         "name": "王芳",
         *         "region": "华东",
         *         "role": "director",
         *         "userid": "wangfang"
         *       },
         *       "member": {
         *         "name": "李娜",
         *         "region": "华东",
         *         "role": "manager",
         *         "userid": "lina"
         *       },
         *       "people": 3,
         *       "requests": 5
         *     }
         */
        LeavingOut: {
            /**
             * Dealers
             * @description That he looks after; without a successor they wait for headquarters to assign.
             */
            dealers: number;
            /**
             * Delegations
             * @description From and to him; they end.
             */
            delegations: number;
            /** @description Who is asked in his place, and to whom his people report, when no successor is named; null: headquarters are asked. */
            leader: components["schemas"]["DeciderOut"] | null;
            member: components["schemas"]["DeciderOut"];
            /**
             * People
             * @description Who report to him.
             */
            people: number;
            /**
             * Requests
             * @description That wait for his decision, or will.
             */
            requests: number;
        };
        /**
         * LedgerComparisonOut
         * @description What differs between a dealer's ledger and ours.
         * @example {
         *       "agreed": 41,
         *       "at": "2026-11-23T02:00:00Z",
         *       "differences": [
         *         {
         *           "cause": "missing_here",
         *           "ours": null,
         *           "text": "我司没有这一笔",
         *           "theirs": {
         *             "amount": "-500.00",
         *             "on": "2026-10-20",
         *             "reference": "HK2"
         *           }
         *         }
         *       ],
         *       "from_on": "2026-10-01",
         *       "id": "3",
         *       "until_on": "2026-10-31"
         *     }
         */
        LedgerComparisonOut: {
            /**
             * Agreed
             * @description How many bookings agree.
             */
            agreed: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Differences */
            differences: components["schemas"]["LedgerDifference"][];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Id */
            id: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * LedgerComparisonsAnswer
         * @description What was compared, newest first; at most 20.
         * @example {
         *       "items": [
         *         {
         *           "agreed": 41,
         *           "at": "2026-11-23T02:00:00Z",
         *           "differences": [
         *             {
         *               "cause": "missing_here",
         *               "ours": null,
         *               "text": "我司没有这一笔",
         *               "theirs": {
         *                 "amount": "-500.00",
         *                 "on": "2026-10-20",
         *                 "reference": "HK2"
         *               }
         *             }
         *           ],
         *           "from_on": "2026-10-01",
         *           "id": "3",
         *           "until_on": "2026-10-31"
         *         }
         *       ]
         *     }
         */
        LedgerComparisonsAnswer: {
            /** Items */
            items: components["schemas"]["LedgerComparisonOut"][];
        };
        /**
         * LedgerDifference
         * @description Something on which the two sides differ; null for a side that has nothing.
         */
        LedgerDifference: {
            /**
             * Cause
             * @description cut_off, return, rebate_offset, amount_differs, missing_here or missing_there.
             */
            cause: string;
            ours: components["schemas"]["BookingOut"] | null;
            /**
             * Text
             * @description The probable cause in words.
             */
            text: string;
            theirs: components["schemas"]["BookingOut"] | null;
        };
        /**
         * LedgerRowIn
         * @description One booking of the dealer's.
         */
        LedgerRowIn: {
            /**
             * Amount
             * @description Yuan, such as 120000.00
             */
            amount: string;
            /**
             * Kind
             * @description What he owes more, or what he paid.
             * @enum {string}
             */
            kind: "charge" | "payment";
            /**
             * On
             * Format: date
             * @description Local day
             */
            on: string;
            /**
             * Reference
             * @default
             */
            reference?: string;
        };
        /**
         * LedgerWorkbookAnswer
         * @description What a ledger says, and what differs.
         * @example {
         *       "comparison": {
         *         "agreed": 41,
         *         "at": "2026-11-23T02:00:00Z",
         *         "differences": [
         *           {
         *             "cause": "missing_here",
         *             "ours": null,
         *             "text": "我司没有这一笔",
         *             "theirs": {
         *               "amount": "-500.00",
         *               "on": "2026-10-20",
         *               "reference": "HK2"
         *             }
         *           }
         *         ],
         *         "from_on": "2026-10-01",
         *         "id": "3",
         *         "until_on": "2026-10-31"
         *       },
         *       "cut_off": false,
         *       "left_out": 0,
         *       "passed_over": [],
         *       "problems": [],
         *       "rows": 42
         *     }
         */
        LedgerWorkbookAnswer: {
            /** @description Null while rows have faults, unless `only_valid`; and when no row is of the days asked for. */
            comparison: components["schemas"]["LedgerComparisonOut"] | null;
            /**
             * Cut Off
             * @description Whether there are more problems than shown.
             */
            cut_off: boolean;
            /**
             * Left Out
             * @description Bookings of other days.
             */
            left_out: number;
            /**
             * Passed Over
             * @description Sheets that are no ledgers.
             */
            passed_over: string[];
            /**
             * Problems
             * @description All of them, at most 500.
             */
            problems: components["schemas"]["WorkbookRemark"][];
            /**
             * Rows
             * @description Bookings that were read and are of the days asked for.
             */
            rows: number;
        };
        /**
         * LiabilityOut
         * @description What is owed in rebates today (idea C15).
         * @example {
         *       "accrued": "50000.00",
         *       "agreements": [
         *         {
         *           "code": "FL2026",
         *           "dealers": 120,
         *           "earned": "230000.00",
         *           "ends_on": "2026-12-31",
         *           "name": "年度返利",
         *           "settled": "180000.00",
         *           "state": "active"
         *         }
         *       ],
         *       "total": "105000.00",
         *       "unpaid": "20000.00",
         *       "wallets": [
         *         {
         *           "amount": "35000.00",
         *           "month": "2026-12"
         *         }
         *       ]
         *     }
         */
        LiabilityOut: {
            /**
             * Accrued
             * @description Earned and on no settlement.
             */
            accrued: string;
            /** Agreements */
            agreements: components["schemas"]["CostOut"][];
            /** Total */
            total: string;
            /**
             * Unpaid
             * @description On settlements that are not paid.
             */
            unpaid: string;
            /** Wallets */
            wallets: components["schemas"]["ExpiringOut"][];
        };
        /**
         * LicenceTiers
         * @description See prices.LicenceTiers.
         */
        LicenceTiers: {
            /**
             * Mode
             * @enum {string}
             */
            mode: "all_units" | "incremental";
            /** Name */
            name: string;
            /** Sku */
            sku: string;
            /** Tiers */
            tiers: components["schemas"]["Tier"][];
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * LineAnswer
         * @description What we say to an objection.
         * @example {
         *       "answer": "已计入下一期",
         *       "position": 2
         *     }
         */
        LineAnswer: {
            /** Answer */
            answer: string;
            /** Position */
            position: number;
        };
        /**
         * LineIn
         * @description One article that is wanted.
         * @example {
         *       "quantity": "2",
         *       "sku": "K101W",
         *       "unit": "盒"
         *     }
         */
        LineIn: {
            /**
             * Choices
             * @description Picks of a configured product.
             * @default []
             */
            choices?: components["schemas"]["ChoiceIn"][];
            /**
             * Quantity
             * @description At most four decimals, such as 12 or 0.5.
             */
            quantity: string;
            /**
             * Sku
             * @description Code of the article or bundle.
             */
            sku: string;
            /**
             * Unit
             * @description None: the base unit.
             * @default null
             */
            unit?: string | null;
        };
        /**
         * LineObjection
         * @description What is wrong with a line.
         */
        LineObjection: {
            /** Position */
            position: number;
            /** Words */
            words: string;
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
         * LineWords
         * @description What is said to one line.
         */
        LineWords: {
            /**
             * Position
             * @description Its place in `lines`, from 1.
             */
            position: number;
            /** Words */
            words: string;
        };
        /**
         * LinkIn
         * @description An executable rule that the policy announces.
         */
        LinkIn: {
            /**
             * Code
             * @description Of a promotion, a bundle or licence tiers; of a price list; of an article; of an agreement.
             */
            code: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "price_rule" | "price_list" | "standard_price" | "rebate";
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
         * MarginFloor
         * @description R-PRC-3: the least margin in percent of the net price, where a cost is known.
         */
        MarginFloor: {
            /** Percent */
            percent: number | string;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
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
         *       "ask": {
         *         "ordered": [],
         *         "registered": [
         *           "TEMPLATE_ID"
         *         ]
         *       },
         *       "capabilities": [
         *         "catalogue",
         *         "orders",
         *         "opportunities",
         *         "policies",
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
         *       "policy": {
         *         "answer": "sign",
         *         "blocks_orders": true,
         *         "count": 1,
         *         "number": "ZC261123-7K3FQ",
         *         "title": "2026 年度合作协议"
         *       },
         *       "role": "owner",
         *       "subscribe": {
         *         "registration_decided": "TEMPLATE_ID"
         *       },
         *       "unread": 1
         *     }
         */
        Me: {
            /**
             * Ask
             * @description What he has just done → templates to ask for then; see subscriptions.
             */
            ask: {
                [key: string]: string[];
            };
            /**
             * Capabilities
             * @description Parts of this API that are of use, in the order of tiles.
             */
            capabilities: ("opportunities" | "inbox" | "company" | "members" | "approvals" | "conflicts" | "delegations" | "pool" | "engagements" | "forecast" | "configuration" | "prices" | "leavers" | "dealers" | "today" | "catalogue" | "orders" | "rebates" | "credit" | "statements" | "policies")[];
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
             * @description What waits for an answer of the dealer before all else.
             * @default null
             */
            policy?: components["schemas"]["WaitingPolicy"] | null;
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
         *         "ask": {
         *           "ordered": [],
         *           "registered": [
         *             "TEMPLATE_ID"
         *           ]
         *         },
         *         "capabilities": [
         *           "catalogue",
         *           "orders",
         *           "opportunities",
         *           "policies",
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
         *         "policy": {
         *           "answer": "sign",
         *           "blocks_orders": true,
         *           "count": 1,
         *           "number": "ZC261123-7K3FQ",
         *           "title": "2026 年度合作协议"
         *         },
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
            /**
             * Reminder
             * @description `id` of the reminder that it is, which can be put off; null: none.
             */
            reminder: string | null;
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
         * MovedArticles
         * @description What was moved.
         * @example {
         *       "moved": 1
         *     }
         */
        MovedArticles: {
            /**
             * Moved
             * @description How many were in another category, or in none.
             */
            moved: number;
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
         * MovementOut
         * @description Something that happened to a batch.
         */
        MovementOut: {
            /** Amount */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @description issued, reserved, released, consumed, restored or lapsed.
             */
            kind: string;
            /** Order Number */
            order_number: string | null;
            /** Source */
            source: string;
        };
        /**
         * MovementsAnswer
         * @description A page of what happened in a wallet, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "1500.00",
         *           "at": "2027-02-01T02:00:00Z",
         *           "id": "FL270118-1A2B3C4D:#0",
         *           "kind": "reserved",
         *           "order_number": "DD270201-7K3FQ",
         *           "source": "FL270118-1A2B3C4D"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        MovementsAnswer: {
            /** Items */
            items: components["schemas"]["MovementOut"][];
            /** Next Cursor */
            next_cursor: string | null;
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
         * NamedCounts
         * @description Counts of one region, or of one manager's dealers.
         */
        NamedCounts: {
            /**
             * Answered
             * @description Who have acknowledged or signed.
             */
            answered: number;
            /**
             * Dealers
             * @description For whom it was published.
             */
            dealers: number;
            /**
             * Delivered
             * @description Whose subscribe message WeChat took, of the last month.
             */
            delivered: number;
            /**
             * Finished
             * @description Who have read at least 80 %.
             */
            finished: number;
            /**
             * Name
             * @description Empty: dealers whom nobody looks after.
             */
            name: string;
            /** Opened */
            opened: number;
            /**
             * People
             * @description To whom it was sent.
             */
            people: number;
            /**
             * Reach
             * @description reached ÷ dealers in percent, rounded down.
             */
            reach: number;
            /**
             * Reached
             * @description Of whom somebody has opened it.
             */
            reached: number;
            /**
             * Read
             * @description Of whom somebody has read at least 80 %.
             */
            read: number;
        };
        /**
         * NamedDealer
         * @description A dealer whom nobody would hear of it.
         */
        NamedDealer: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * NamedWantedOut
         * @description The same for people.
         */
        NamedWantedOut: {
            /**
             * Choices
             * @description Of a configured product alone.
             */
            choices: components["schemas"]["ChosenOut"][];
            /**
             * Name
             * @description Of the article where it may be told, otherwise its code.
             */
            name: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string | null;
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
         * NewAgreement
         * @description An agreement that is new.
         * @example {
         *       "begins_on": "2026-01-01",
         *       "code": "FL2026",
         *       "ends_on": "2026-12-31",
         *       "levels": [
         *         "A"
         *       ],
         *       "name": "年度返利",
         *       "terms": {
         *         "basis": "shipped",
         *         "method": "marginal",
         *         "payout": {
         *           "form": "goods",
         *           "tax_path": "same_invoice",
         *           "valid_days": 180
         *         },
         *         "settling": {
         *           "cap": "accrued",
         *           "leave_days": 15,
         *           "negative": "carry_forward",
         *           "partials": "quarterly",
         *           "silence_confirms": false
         *         },
         *         "tiers": [
         *           {
         *             "rate": "1",
         *             "start": "0"
         *           },
         *           {
         *             "rate": "1.5",
         *             "start": "500000"
         *           }
         *         ],
         *         "with_tax": false
         *       }
         *     }
         */
        NewAgreement: {
            /**
             * Baselines
             * @description By dealer's code; for growth over what was agreed.
             */
            baselines?: {
                [key: string]: string;
            };
            /**
             * Begins On
             * Format: date
             * @description Local day
             */
            begins_on: string;
            /** Code */
            code: string;
            /** Dealers */
            dealers?: string[];
            /**
             * Ends On
             * Format: date
             * @description Local day
             */
            ends_on: string;
            /** Levels */
            levels?: string[];
            /** Name */
            name: string;
            /** Regions */
            regions?: string[];
            /**
             * Terms
             * @description basis, with_tax, method, tiers, settling and payout as in the example; if wanted goods, growth, mix, collection and cap. Every value is checked, and all that is wrong is said at once, by its path.
             */
            terms: {
                [key: string]: unknown;
            };
        };
        /**
         * NewAttachment
         * @description A file as multipart/form-data.
         * @example {
         *       "file": "(bytes)"
         *     }
         */
        NewAttachment: {
            /**
             * File
             * Format: binary
             * @description JPEG, PNG, WebP or PDF, at most 8 MB. What it is, is read from its bytes.
             */
            file: string;
        };
        /**
         * NewAuthorisation
         * @description What a dealer is to be authorised for. Said anew for the same first day, the new words count.
         * @example {
         *       "is_exclusive": true,
         *       "last_day": "2027-11-30",
         *       "product_line": "switch",
         *       "region": "华东",
         *       "valid_from": "2026-12-01"
         *     }
         */
        NewAuthorisation: {
            /**
             * Is Exclusive
             * @description Whether no other dealer may be authorised for the same meanwhile.
             * @default false
             */
            is_exclusive?: boolean;
            /**
             * Last Day
             * @description Last local day on which it holds; none: until further notice.
             * @default null
             */
            last_day?: string | null;
            /**
             * Product Line
             * @description Code of a product line, or `*` for all.
             */
            product_line: string;
            /**
             * Region
             * @description Sales region, or `*` for all.
             */
            region: string;
            /**
             * Valid From
             * @description First local day on which it holds; today when nobody says.
             * @default null
             */
            valid_from?: string | null;
        };
        /**
         * NewCategory
         * @description A category with its code, which stays.
         * @example {
         *       "code": "wall_switch",
         *       "name": "墙壁开关"
         *     }
         */
        NewCategory: {
            /** Code */
            code: string;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /** Name */
            name: string;
            /**
             * Parent
             * @description Code of the category that it is a part of; null: at the top.
             * @default null
             */
            parent?: string | null;
            /**
             * Position
             * @description Place in lists, small first.
             * @default 0
             */
            position?: number;
            /**
             * Return Days
             * @description Days after receipt in which goods can be returned; 0: not at all.
             * @default 7
             */
            return_days?: number;
        };
        /**
         * NewChange
         * @description What is wanted; a dealer's own people may ask for a temporary limit alone.
         * @example {
         *       "amount": "20000.00",
         *       "first_on": "2026-12-01",
         *       "kind": "temporary",
         *       "last_on": "2026-12-15",
         *       "reason": "双十二备货"
         *     }
         */
        NewChange: {
            /**
             * Amount
             * @description The new limit, or how much more for some days.
             */
            amount: string;
            /**
             * Block
             * @description soft or hard.
             * @default null
             */
            block?: string | null;
            /**
             * Dealer
             * @description Code; for members.
             * @default null
             */
            dealer?: string | null;
            /**
             * First On
             * @description Of a temporary limit.
             * @default null
             */
            first_on?: string | null;
            /**
             * Grace Days
             * @default null
             */
            grace_days?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "account" | "temporary";
            /**
             * Last On
             * @default null
             */
            last_on?: string | null;
            /** Reason */
            reason: string;
            /**
             * Terms Days
             * @description Of an account; none: as it is.
             * @default null
             */
            terms_days?: number | null;
        };
        /**
         * NewClient
         * @description A program and what it may bring.
         * @example {
         *       "feeds": [
         *         "stock"
         *       ],
         *       "name": "金蝶 ERP"
         *     }
         */
        NewClient: {
            /**
             * Feeds
             * @description None for all.
             */
            feeds?: ("products" | "prices" | "price_entries" | "stock" | "shipments" | "invoices" | "receipts" | "authorisations")[];
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
            subjects?: ("registration" | "stage_move" | "extension" | "order" | "order_return" | "special_price" | "transfer" | "credit_limit")[];
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
         * NewEndpoint
         * @description An address and what it wants to hear of.
         * @example {
         *       "kinds": [
         *         "order.approved"
         *       ],
         *       "name": "金蝶 ERP",
         *       "url": "https://erp.example/hooks/qudao"
         *     }
         */
        NewEndpoint: {
            /**
             * Kinds
             * @description None for all.
             */
            kinds?: ("ping" | "order.submitted" | "order.approved" | "order.amended" | "order.cancelled" | "order.closed" | "order.received" | "return.approved" | "return.credited" | "registration.protected" | "registration.ended")[];
            /** Name */
            name: string;
            /**
             * Url
             * @description Where events are posted, signed as standardwebhooks.com says.
             */
            url: string;
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
         * NewFeedFile
         * @description Rows of a feed as a file, under the headings of its template.
         * @example {
         *       "dry_run": true,
         *       "file": "(bytes)"
         *     }
         */
        NewFeedFile: {
            /**
             * Dry Run
             * @description Say what would happen, and write nothing.
             * @default false
             */
            dry_run?: boolean;
            /**
             * File
             * Format: binary
             * @description .xlsx or .csv, at most 5 MB.
             */
            file: string;
            /**
             * Only Valid
             * @description Take over rows without faults although others have some.
             * @default false
             */
            only_valid?: boolean;
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
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
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
             * @description At least 10 characters, or a new attachment, to keep the registration alive; others are kept and do not count. May be empty with an attachment.
             */
            text: string;
        };
        /**
         * NewGroup
         * @description A group with its code, which stays.
         * @example {
         *       "code": "key",
         *       "name": "重点客户"
         *     }
         */
        NewGroup: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * NewHints
         * @description An order that is being made, priced.
         * @example {
         *       "lines": [
         *         {
         *           "gross": "9040.00",
         *           "net": "8000.00",
         *           "sku": "S7"
         *         }
         *       ]
         *     }
         */
        NewHints: {
            /** Lines */
            lines: components["schemas"]["OrderedLineIn"][];
        };
        /**
         * NewInvoice
         * @description An invoice that a dealer has to pay.
         * @example {
         *       "amount": "30000.00",
         *       "dealer": "D0001",
         *       "issued_on": "2026-10-20",
         *       "number": "FP26110001",
         *       "orders": [
         *         {
         *           "amount": "30000.00",
         *           "number": "DD261020-7K3FQ"
         *         }
         *       ]
         *     }
         */
        NewInvoice: {
            /**
             * Amount
             * @description Yuan, such as 120000.00
             */
            amount: string;
            /** Dealer */
            dealer: string;
            /**
             * Due On
             * @description None: the account's terms after its day.
             * @default null
             */
            due_on?: string | null;
            /**
             * Issued On
             * Format: date
             * @description Local day
             */
            issued_on: string;
            /**
             * Kind
             * @default invoice
             * @enum {string}
             */
            kind?: "invoice" | "opening";
            /** Number */
            number: string;
            /** Orders */
            orders?: components["schemas"]["CoveredIn"][];
        };
        /**
         * NewLedgerComparison
         * @description A dealer's own bookings of a period.
         * @example {
         *       "from_on": "2026-10-01",
         *       "rows": [
         *         {
         *           "amount": "30000.00",
         *           "kind": "charge",
         *           "on": "2026-10-20",
         *           "reference": "FP1"
         *         }
         *       ],
         *       "until_on": "2026-10-31"
         *     }
         */
        NewLedgerComparison: {
            /**
             * From On
             * Format: date
             * @description Local day
             */
            from_on: string;
            /** Rows */
            rows: components["schemas"]["LedgerRowIn"][];
            /**
             * Until On
             * Format: date
             * @description Local day
             */
            until_on: string;
        };
        /**
         * NewLedgerFile
         * @description A ledger as multipart/form-data, and the days that are to be compared.
         * @example {
         *       "file": "(bytes)",
         *       "from_on": "2026-10-01",
         *       "until_on": "2026-10-31"
         *     }
         */
        NewLedgerFile: {
            /**
             * File
             * Format: binary
             * @description .xlsx or .csv, at most 5 MB.
             */
            file: string;
            /**
             * From On
             * @description None: from the month of its first row on.
             * @default null
             */
            from_on?: string | null;
            /**
             * Only Valid
             * @description Compare the rows without faults although others have some.
             * @default false
             */
            only_valid?: boolean;
            /**
             * Until On
             * @description None: to the end of the month of its last row.
             * @default null
             */
            until_on?: string | null;
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
         * NewOrder
         * @description An order to be made at once.
         * @example {
         *       "expected": {
         *         "amounts": [
         *           "104.00"
         *         ],
         *         "gifts": [],
         *         "total": "104.00"
         *       },
         *       "lines": [
         *         {
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "unit": "盒"
         *         }
         *       ],
         *       "ship_contact": "陈建安",
         *       "ship_phone": "13800000001",
         *       "ship_to": "杭州市西湖区文三路 90 号"
         *     }
         */
        NewOrder: {
            /**
             * Coupons
             * @default []
             */
            coupons?: string[];
            /**
             * @description None: the answer is 409 `price_changed` with the price.
             * @default null
             */
            expected?: components["schemas"]["ExpectedIn"] | null;
            /**
             * Lines
             * @default []
             */
            lines?: components["schemas"]["LineIn"][];
            /**
             * Rebate
             * @description The rebate to use.
             * @default null
             */
            rebate?: string | null;
            /**
             * Reference
             * @description The dealer's own number of the order.
             * @default null
             */
            reference?: string | null;
            /**
             * Registration
             * @description Number of the registration whose special price is asked for.
             * @default null
             */
            registration?: string | null;
            /**
             * Remark
             * @default null
             */
            remark?: string | null;
            /**
             * Ship Contact
             * @default null
             */
            ship_contact?: string | null;
            /**
             * Ship Phone
             * @default null
             */
            ship_phone?: string | null;
            /**
             * Ship To
             * @default null
             */
            ship_to?: string | null;
            /**
             * Wanted On
             * @default null
             */
            wanted_on?: string | null;
        };
        /**
         * NewPayment
         * @description Money from a dealer, or a credit note.
         * @example {
         *       "amount": "27000.00",
         *       "dealer": "D0001",
         *       "number": "HK26110009",
         *       "received_on": "2026-11-10"
         *     }
         */
        NewPayment: {
            /**
             * Amount
             * @description Yuan, such as 120000.00
             */
            amount: string;
            /**
             * Assigned
             * @description What is not assigned pays the oldest due first (R-CRD-4).
             */
            assigned?: components["schemas"]["AssignedIn"][];
            /** Dealer */
            dealer: string;
            /**
             * Kind
             * @default bank
             * @enum {string}
             */
            kind?: "bank" | "credit_note";
            /** Number */
            number: string;
            /**
             * Received On
             * Format: date
             * @description Local day
             */
            received_on: string;
        };
        /**
         * NewPolicy
         * @description A new policy.
         * @example {
         *       "answer": "acknowledge",
         *       "audience": {
         *         "levels": [
         *           "A"
         *         ],
         *         "regions": [
         *           "华东"
         *         ],
         *         "without": [
         *           "D0002"
         *         ]
         *       },
         *       "effective_from": "2026-12-01",
         *       "effective_until": "2026-12-31",
         *       "kind": "promotion",
         *       "rules": [
         *         {
         *           "code": "M3000",
         *           "kind": "price_rule"
         *         }
         *       ],
         *       "text": "满3000减200，12 月有效。",
         *       "title": "十二月开关促销"
         *     }
         */
        NewPolicy: {
            /**
             * Answer
             * @description What is asked of a dealer.
             * @default none
             * @enum {string}
             */
            answer?: "none" | "acknowledge" | "sign";
            /**
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
            audience?: components["schemas"]["AudienceIn"];
            /**
             * Blocks Orders
             * @description Nothing is ordered before the dealer has answered.
             * @default false
             */
            blocks_orders?: boolean;
            /**
             * Effective From
             * Format: date
             * @description Local day
             */
            effective_from: string;
            /**
             * Effective Until
             * @description Last day, included; null: until further notice.
             * @default null
             */
            effective_until?: string | null;
            /**
             * Is Exclusive
             * @description No other exclusive policy of its kind for the same dealer and day.
             * @default false
             */
            is_exclusive?: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /**
             * Remind After Hours
             * @description When the unread are told once more; null: never.
             * @default 48
             */
            remind_after_hours?: number | null;
            /** Rules */
            rules?: components["schemas"]["LinkIn"][];
            /**
             * Text
             * @description Markdown; figures in it must be those of the linked rules.
             */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * NewReturn
         * @description Goods are to go back or to be exchanged.
         * @example {
         *       "kind": "return",
         *       "lines": [
         *         {
         *           "position": 1,
         *           "quantity": "2"
         *         }
         *       ],
         *       "reason": "quality",
         *       "words": "按键卡住"
         *     }
         */
        NewReturn: {
            /**
             * Attachments
             * @description Ids of attachments.
             * @default []
             */
            attachments?: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "return" | "exchange";
            /** Lines */
            lines: components["schemas"]["PartIn"][];
            /**
             * Reason
             * @enum {string}
             */
            reason: "quality" | "wrong_goods" | "ordered_wrong" | "unsold" | "missing" | "damaged" | "other";
            /**
             * Words
             * @description 2 to 300 characters.
             */
            words: string;
        };
        /**
         * NewShipment
         * @description Goods that leave a warehouse.
         * @example {
         *       "carrier": "顺丰速运",
         *       "lines": [
         *         {
         *           "quantity": "20",
         *           "sku": "K101W"
         *         }
         *       ],
         *       "tracking_number": "SF1234567890",
         *       "warehouse": "WH01"
         *     }
         */
        NewShipment: {
            /**
             * Carrier
             * @default null
             */
            carrier?: string | null;
            /**
             * Lines
             * @default []
             */
            lines?: components["schemas"]["PackedIn"][];
            /**
             * Number
             * @description None: one of ours.
             * @default null
             */
            number?: string | null;
            /**
             * Tracking Number
             * @default null
             */
            tracking_number?: string | null;
            /** Warehouse */
            warehouse: string;
        };
        /**
         * NewTrace
         * @description Where a parcel was, as the logistics company says.
         * @example {
         *       "steps": [
         *         {
         *           "at": "2026-11-22T02:00:00Z",
         *           "words": "已到达杭州转运中心"
         *         }
         *       ]
         *     }
         */
        NewTrace: {
            /** Steps */
            steps: components["schemas"]["TraceIn"][];
        };
        /**
         * NewWorkbook
         * @description A workbook or a CSV file as multipart/form-data.
         * @example {
         *       "file": "(bytes)"
         *     }
         */
        NewWorkbook: {
            /**
             * File
             * Format: binary
             * @description .xlsx or .csv, at most 5 MB.
             */
            file: string;
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
         * Objection
         * @description What is wrong: with the whole, with some of its lines, or both.
         * @example {
         *       "lines": [
         *         {
         *           "position": 2,
         *           "words": "这张发票已经退回"
         *         }
         *       ],
         *       "objection": "少记了一笔 10 月 12 日的付款"
         *     }
         */
        Objection: {
            /** Lines */
            lines?: components["schemas"]["LineWords"][];
            /**
             * Objection
             * @default
             */
            objection?: string;
        };
        /**
         * OldPriceLine
         * @description A line that costs what it would have cost before the policy.
         */
        OldPriceLine: {
            /**
             * Amount
             * @description Yuan, with its share of order promotions.
             */
            amount: string;
            /** Name */
            name: string;
            /** Quantity */
            quantity: string;
            /**
             * Rule
             * @description The linked rule that did not change it, as people call it.
             */
            rule: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
            /**
             * Unit Price
             * @description Yuan per unit, after line promotions.
             */
            unit_price: string;
            /** Why */
            why: string;
        };
        /**
         * OldPriceOrder
         * @description An order with such lines.
         */
        OldPriceOrder: {
            /**
             * Dealer
             * @description Code of the dealer.
             */
            dealer: string;
            /** Lines */
            lines: components["schemas"]["OldPriceLine"][];
            /** Manager */
            manager: string | null;
            /**
             * Name
             * @description Name of the dealer.
             */
            name: string;
            /** Number */
            number: string;
            /**
             * Ordered At
             * Format: date-time
             */
            ordered_at: string;
            /**
             * Read At
             * Format: date-time
             * @description When the first of the dealer's people had read at least 80 %.
             */
            read_at: string;
        };
        /**
         * OldPricesOut
         * @description Read but ordered at the old price, among the dealers whom the member looks after.
         * @example {
         *       "count": 1,
         *       "end": "2026-12-07T16:00:00Z",
         *       "has_prices": true,
         *       "is_cut": false,
         *       "is_final": false,
         *       "items": [
         *         {
         *           "dealer": "D0001",
         *           "lines": [
         *             {
         *               "amount": "198.00",
         *               "name": "LED球泡 9W",
         *               "quantity": "20",
         *               "rule": "球泡九五折",
         *               "sku": "Q9",
         *               "unit": "个",
         *               "unit_price": "9.9000",
         *               "why": "球泡九五折 要满 50 才生效。"
         *             }
         *           ],
         *           "manager": "李娜",
         *           "name": "杭州建安电气有限公司",
         *           "number": "DD261201-7K3FQ",
         *           "ordered_at": "2026-12-02T02:00:00Z",
         *           "read_at": "2026-12-01T02:00:00Z"
         *         }
         *       ],
         *       "looked_at": 42,
         *       "number": "ZC261123-7K3FQ",
         *       "start": "2026-11-30T16:00:00Z",
         *       "version": 1
         *     }
         */
        OldPricesOut: {
            /**
             * Count
             * @description Orders at the old price.
             */
            count: number;
            /**
             * End
             * Format: date-time
             * @description At most 7 days later: orders before it are looked at.
             */
            end: string;
            /**
             * Has Prices
             * @description Whether it links rules that orders are priced by; otherwise nothing is said.
             */
            has_prices: boolean;
            /**
             * Is Cut
             * @description There were more than 2000 of them; the oldest were not looked at.
             */
            is_cut: boolean;
            /**
             * Is Final
             * @description Whether that is over, so that the list does not change any more.
             */
            is_final: boolean;
            /**
             * Items
             * @description The newest 100 of them; the workbook has all.
             */
            items: components["schemas"]["OldPriceOrder"][];
            /**
             * Looked At
             * @description Orders of dealers who had read it before.
             */
            looked_at: number;
            /** Number */
            number: string;
            /**
             * Start
             * Format: date-time
             * @description When the policy took effect.
             */
            start: string;
            /** Version */
            version: number;
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
         * Option
         * @description See prices.Option.
         */
        Option: {
            /**
             * Quantity
             * @default 1
             */
            quantity?: number | string;
            /** Sku */
            sku: string;
            /**
             * Surcharge
             * @default 0
             */
            surcharge?: number | string;
            /**
             * Unit
             * @default
             */
            unit?: string;
        };
        /**
         * OrderDetail
         * @description One order with everything that belongs to it.
         * @example {
         *       "can": [
         *         "amend",
         *         "cancel"
         *       ],
         *       "coupons": [],
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "dealer": {
         *         "city": "杭州",
         *         "code": "D0001",
         *         "level": "A",
         *         "name": "杭州建安电气有限公司"
         *       },
         *       "due": "104.00",
         *       "flags": [],
         *       "goods": "一开单控开关 白",
         *       "lines": [
         *         {
         *           "amount": "104.00",
         *           "base_unit": "个",
         *           "closed": "0",
         *           "is_gift": false,
         *           "is_special": false,
         *           "list_price": "52.0000",
         *           "missing": "0",
         *           "name": "一开单控开关 白",
         *           "net": "92.04",
         *           "ordered": "20",
         *           "origin": null,
         *           "position": 1,
         *           "quantity": "2",
         *           "received": "0",
         *           "return_days": 15,
         *           "returnable": "0",
         *           "returned": "0",
         *           "shipped": "0",
         *           "sku": "K101W",
         *           "tax": "11.96",
         *           "tax_rate": "0.1300",
         *           "to_ship": "20",
         *           "under_way": "0",
         *           "unit": "盒",
         *           "unit_price": "52.0000"
         *         }
         *       ],
         *       "list_total": "104.00",
         *       "number": "DD261122-7K3FQ",
         *       "proposed_by": null,
         *       "reason": null,
         *       "rebate": "0.00",
         *       "receive_by": null,
         *       "reference": null,
         *       "registration": null,
         *       "remark": null,
         *       "returns": [],
         *       "ship_contact": "陈建安",
         *       "ship_phone": "+8613800000001",
         *       "ship_to": "杭州市西湖区文三路 90 号",
         *       "shipments": [],
         *       "state": "approved",
         *       "state_text": "待发货",
         *       "submitted_at": "2026-11-22T02:05:00Z",
         *       "submitted_by": "小赵",
         *       "tax": "11.96",
         *       "timeline": [
         *         {
         *           "at": "2026-11-22T02:05:00Z",
         *           "event": "submitted",
         *           "text": "已提交，应付 104.00 元"
         *         }
         *       ],
         *       "total": "104.00",
         *       "wanted": [
         *         {
         *           "choices": [],
         *           "name": "一开单控开关 白",
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "unit": "盒"
         *         }
         *       ],
         *       "wanted_on": null
         *     }
         */
        OrderDetail: {
            /**
             * Can
             * @description What its state allows this person: submit, withdraw, amend, cancel, …
             */
            can: string[];
            /** Coupons */
            coupons: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** @description Whose it is; null for the dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Due
             * @description What is left to pay.
             */
            due: string | null;
            /**
             * Flags
             * @description What needs attention, for people.
             */
            flags: string[];
            /** Goods */
            goods: string;
            /**
             * Lines
             * @description Empty for a draft, which has no price yet.
             */
            lines: components["schemas"]["OrderLineOut"][];
            /**
             * List Total
             * @description At standard prices.
             */
            list_total: string | null;
            /** Number */
            number: string;
            /**
             * Proposed By
             * @description The member who filled it in for the dealer.
             */
            proposed_by: string | null;
            /**
             * Reason
             * @description Why it was refused, returned or cancelled.
             */
            reason: string | null;
            /**
             * Rebate
             * @description What of it rebate pays.
             */
            rebate: string | null;
            /**
             * Receive By
             * @description When it counts as received if nobody says so.
             */
            receive_by: string | null;
            /**
             * Reference
             * @description The dealer's own number of it.
             */
            reference: string | null;
            /** Registration */
            registration: string | null;
            /** Remark */
            remark: string | null;
            /** Returns */
            returns: components["schemas"]["ReturnOut"][];
            /** Ship Contact */
            ship_contact: string | null;
            /** Ship Phone */
            ship_phone: string | null;
            /** Ship To */
            ship_to: string | null;
            /** Shipments */
            shipments: components["schemas"]["ShipmentOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "partially_shipped" | "shipped" | "received" | "closed" | "cancelled";
            /** State Text */
            state_text: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Submitted By */
            submitted_by: string | null;
            /** Tax */
            tax: string | null;
            /**
             * Timeline
             * @description Oldest first.
             */
            timeline: components["schemas"]["OrderEventOut"][];
            /**
             * Total
             * @description As frozen, before rebate.
             */
            total: string | null;
            /** Wanted */
            wanted: components["schemas"]["NamedWantedOut"][];
            /** Wanted On */
            wanted_on: string | null;
        };
        /**
         * OrderedLineIn
         * @description A line of an order that is being made.
         */
        OrderedLineIn: {
            /**
             * Gross
             * @description With tax.
             */
            gross: string;
            /**
             * Is Gift
             * @default false
             */
            is_gift?: boolean;
            /**
             * Is Special
             * @default false
             */
            is_special?: boolean;
            /**
             * Net
             * @description Without tax.
             */
            net: string;
            /** Sku */
            sku: string;
        };
        /**
         * OrderEventOut
         * @description Something that happened.
         */
        OrderEventOut: {
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
         * OrderGift
         * @description See promotions.OrderGift.
         */
        OrderGift: {
            /** At */
            at: number | string;
            /** Gifts */
            gifts: components["schemas"]["GiftItem"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "OrderGift";
            /**
             * Is Each
             * @default false
             */
            is_each?: boolean;
            /**
             * Most
             * @default null
             */
            most?: number | null;
        };
        /**
         * OrderLineOut
         * @description A line at its frozen price. Quantities after the first are base units.
         */
        OrderLineOut: {
            /** Amount */
            amount: string | null;
            /** Base Unit */
            base_unit: string;
            /**
             * Closed
             * @description Not sent any more.
             */
            closed: string;
            /** Is Gift */
            is_gift: boolean;
            /**
             * Is Special
             * @description At the special price of a registration.
             */
            is_special: boolean;
            /** List Price */
            list_price: string | null;
            /** Missing */
            missing: string;
            /** Name */
            name: string;
            /** Net */
            net: string | null;
            /** Ordered */
            ordered: string;
            /**
             * Origin
             * @description The bundle that it is a part of, or the promotion that gives it.
             */
            origin: string | null;
            /** Position */
            position: number;
            /** Quantity */
            quantity: string;
            /** Received */
            received: string;
            /** Return Days */
            return_days: number;
            /**
             * Returnable
             * @description What the dealer has and has not asked to send back.
             */
            returnable: string;
            /** Returned */
            returned: string;
            /** Shipped */
            shipped: string;
            /** Sku */
            sku: string;
            /** Tax */
            tax: string | null;
            /** Tax Rate */
            tax_rate: string | null;
            /** To Ship */
            to_ship: string;
            /** Under Way */
            under_way: string;
            /** Unit */
            unit: string;
            /**
             * Unit Price
             * @description Null for who may not see prices, as are the amounts.
             */
            unit_price: string | null;
        };
        /**
         * OrderOff
         * @description See promotions.OrderOff.
         */
        OrderOff: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "OrderOff";
            /**
             * Is Each
             * @default false
             */
            is_each?: boolean;
            /**
             * Most
             * @default null
             */
            most?: number | null;
            /** Tiers */
            tiers: components["schemas"]["Tier"][];
        };
        /**
         * OrderOut
         * @description An order in a list. Amounts are yuan with tax; null for who may not see prices, and of a draft.
         * @example {
         *       "can": [
         *         "amend",
         *         "cancel"
         *       ],
         *       "created_at": "2026-11-22T02:00:00Z",
         *       "dealer": {
         *         "city": "杭州",
         *         "code": "D0001",
         *         "level": "A",
         *         "name": "杭州建安电气有限公司"
         *       },
         *       "due": "104.00",
         *       "flags": [],
         *       "goods": "一开单控开关 白",
         *       "list_total": "104.00",
         *       "number": "DD261122-7K3FQ",
         *       "proposed_by": null,
         *       "reason": null,
         *       "rebate": "0.00",
         *       "receive_by": null,
         *       "reference": null,
         *       "state": "approved",
         *       "state_text": "待发货",
         *       "submitted_at": "2026-11-22T02:05:00Z",
         *       "submitted_by": "小赵",
         *       "tax": "11.96",
         *       "total": "104.00"
         *     }
         */
        OrderOut: {
            /**
             * Can
             * @description What its state allows this person: submit, withdraw, amend, cancel, …
             */
            can: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** @description Whose it is; null for the dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Due
             * @description What is left to pay.
             */
            due: string | null;
            /**
             * Flags
             * @description What needs attention, for people.
             */
            flags: string[];
            /** Goods */
            goods: string;
            /**
             * List Total
             * @description At standard prices.
             */
            list_total: string | null;
            /** Number */
            number: string;
            /**
             * Proposed By
             * @description The member who filled it in for the dealer.
             */
            proposed_by: string | null;
            /**
             * Reason
             * @description Why it was refused, returned or cancelled.
             */
            reason: string | null;
            /**
             * Rebate
             * @description What of it rebate pays.
             */
            rebate: string | null;
            /**
             * Receive By
             * @description When it counts as received if nobody says so.
             */
            receive_by: string | null;
            /**
             * Reference
             * @description The dealer's own number of it.
             */
            reference: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "partially_shipped" | "shipped" | "received" | "closed" | "cancelled";
            /** State Text */
            state_text: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Submitted By */
            submitted_by: string | null;
            /** Tax */
            tax: string | null;
            /**
             * Total
             * @description As frozen, before rebate.
             */
            total: string | null;
        };
        /**
         * OrderPercent
         * @description See promotions.OrderPercent.
         */
        OrderPercent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "OrderPercent";
            /** Tiers */
            tiers: components["schemas"]["Tier"][];
        };
        /**
         * OrderPromotion
         * @description See promotions.OrderPromotion; `quota_each` is how often one dealer may have it.
         */
        OrderPromotion: {
            /**
             * @default {
             *       "dealers": [],
             *       "groups": [],
             *       "levels": [],
             *       "regions": []
             *     }
             */
            audience?: components["schemas"]["Audience"];
            /**
             * Budget
             * @default null
             */
            budget?: number | string | null;
            /** Code */
            code: string;
            /**
             * Counts Promoted
             * @default true
             */
            counts_promoted?: boolean;
            /**
             * Counts Special
             * @default true
             */
            counts_special?: boolean;
            /** Effect */
            effect: components["schemas"]["OrderOff"] | components["schemas"]["OrderPercent"] | components["schemas"]["OrderGift"] | components["schemas"]["Combo"];
            /**
             * First Order Only
             * @default false
             */
            first_order_only?: boolean;
            /**
             * Group
             * @default
             */
            group?: string;
            /**
             * Is Coupon
             * @default false
             */
            is_coupon?: boolean;
            /**
             * Is Cumulative
             * @default false
             */
            is_cumulative?: boolean;
            /**
             * Measure
             * @default amount
             * @enum {string}
             */
            measure?: "amount" | "quantity";
            /** Name */
            name: string;
            /**
             * Priority
             * @default null
             */
            priority?: number | null;
            /**
             * @default {
             *       "but_not": [],
             *       "categories": [],
             *       "product_lines": [],
             *       "skus": []
             *     }
             */
            products?: components["schemas"]["Products"];
            /**
             * Quota
             * @default null
             */
            quota?: number | string | null;
            /**
             * Quota Each
             * @default null
             */
            quota_each?: number | string | null;
            /**
             * Stackable With
             * @default null
             */
            stackable_with?: string[] | null;
            /**
             * Stop
             * @default false
             */
            stop?: boolean;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * Orders
         * @description All about orders. Everything has a default: versions from before this section had none.
         */
        Orders: {
            /**
             * Ask From Amount
             * @default null
             */
            ask_from_amount?: string | null;
            /**
             * Ask From Discount
             * @default null
             */
            ask_from_discount?: number | null;
            /**
             * Over Credit
             * @default refuse
             * @enum {string}
             */
            over_credit?: "refuse" | "ask";
            /**
             * Receive Days
             * @default 15
             */
            receive_days?: number;
        };
        /**
         * OrdersAnswer
         * @description A page of orders, newest first.
         * @example {
         *       "items": [
         *         {
         *           "can": [
         *             "amend",
         *             "cancel"
         *           ],
         *           "created_at": "2026-11-22T02:00:00Z",
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           },
         *           "due": "104.00",
         *           "flags": [],
         *           "goods": "一开单控开关 白",
         *           "list_total": "104.00",
         *           "number": "DD261122-7K3FQ",
         *           "proposed_by": null,
         *           "reason": null,
         *           "rebate": "0.00",
         *           "receive_by": null,
         *           "reference": null,
         *           "state": "approved",
         *           "state_text": "待发货",
         *           "submitted_at": "2026-11-22T02:05:00Z",
         *           "submitted_by": "小赵",
         *           "tax": "11.96",
         *           "total": "104.00"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        OrdersAnswer: {
            /** Items */
            items: components["schemas"]["OrderOut"][];
            /** Next Cursor */
            next_cursor: string | null;
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
         * OutlookOut
         * @description What an agreement has cost, and what it will have cost at its pace.
         * @example {
         *       "code": "FL2026",
         *       "dealers": 120,
         *       "earned": "230000.00",
         *       "ends_on": "2026-12-31",
         *       "expected": "300000.00",
         *       "name": "年度返利",
         *       "settled": "180000.00",
         *       "state": "active"
         *     }
         */
        OutlookOut: {
            /** Code */
            code: string;
            /** Dealers */
            dealers: number;
            /** Earned */
            earned: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Expected
             * @description At the end of its period, when everybody goes on as until today.
             */
            expected: string;
            /** Name */
            name: string;
            /** Settled */
            settled: string;
            /** State */
            state: string;
        };
        /**
         * OverdueOut
         * @description What is unpaid beyond its grace.
         */
        OverdueOut: {
            /** Amount */
            amount: string;
            /**
             * Days
             * @description Of the oldest, since its due day.
             */
            days: number;
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
         * OwnPrice
         * @description What the smallest quantity costs the dealer by itself now, per base unit; an order says more.
         */
        OwnPrice: {
            /**
             * List Price
             * @description By price list.
             */
            list_price: string;
            /**
             * Quantity
             * @description For how many base units.
             */
            quantity: string;
            /**
             * Standard Price
             * @description For everybody; null where there is none.
             */
            standard_price: string | null;
            /**
             * Unit Price
             * @description After price lists and promotions of the line.
             */
            unit_price: string;
        };
        /**
         * PackedIn
         * @description So much of an article in a parcel.
         */
        PackedIn: {
            /**
             * Position
             * @description Of that line; none: of its lines as they come.
             * @default null
             */
            position?: number | null;
            /**
             * Quantity
             * @description Base units.
             */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * Paid
         * @description How it was paid.
         * @example {
         *       "reference": "银行回单 8812"
         *     }
         */
        Paid: {
            /** Reference */
            reference: string;
        };
        /**
         * ParcelLineOut
         * @description So much of a line in a parcel, in base units and in the unit that was ordered.
         */
        ParcelLineOut: {
            /** Damaged */
            damaged: string;
            /** In Units */
            in_units: string;
            /** Missing */
            missing: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * ParcelTraceOut
         * @description Where a parcel was.
         */
        ParcelTraceOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Words */
            words: string;
        };
        /**
         * PartIn
         * @description So much of a line, in base units.
         */
        PartIn: {
            /** Position */
            position: number;
            /**
             * Quantity
             * @description At most four decimals, such as 12 or 0.5.
             */
            quantity: string;
        };
        /**
         * PartOut
         * @description One region or level.
         */
        PartOut: {
            /** Dealers */
            dealers: number;
            /** Name */
            name: string;
            /** People */
            people: number;
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
         * PaymentOut
         * @description Money that came in, or what counts like it.
         * @example {
         *       "amount": "27000.00",
         *       "kind": "bank",
         *       "number": "HK26110009",
         *       "received_on": "2026-11-10",
         *       "unapplied": "0.00"
         *     }
         */
        PaymentOut: {
            /** Amount */
            amount: string;
            /**
             * Kind
             * @description bank, credit_note (a return) or rebate.
             */
            kind: string;
            /** Number */
            number: string;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /**
             * Unapplied
             * @description Prepayment.
             */
            unapplied: string;
        };
        /**
         * PaymentsAnswer
         * @description A page of payments, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "27000.00",
         *           "kind": "bank",
         *           "number": "HK26110009",
         *           "received_on": "2026-11-10",
         *           "unapplied": "0.00"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PaymentsAnswer: {
            /** Items */
            items: components["schemas"]["PaymentOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PeopleAnswer
         * @description Everybody at a dealer to whom a version was sent.
         * @example {
         *       "code": "D0001",
         *       "items": [
         *         {
         *           "acknowledged_at": null,
         *           "delivered_at": "2026-11-23T02:00:05Z",
         *           "id": "12",
         *           "name": "陈建安",
         *           "opened_at": "2026-11-23T03:00:00Z",
         *           "planned_at": "2026-11-23T02:00:00Z",
         *           "read_to_end_at": "2026-11-23T03:02:00Z",
         *           "role": "owner",
         *           "second_way": null,
         *           "share": 100,
         *           "signed_at": null,
         *           "signed_digest": null,
         *           "signed_name": null,
         *           "trouble": null,
         *           "way": "subscribe",
         *           "way_text": "小程序订阅消息"
         *         }
         *       ],
         *       "name": "杭州建安电气有限公司"
         *     }
         */
        PeopleAnswer: {
            /** Code */
            code: string;
            /** Items */
            items: components["schemas"]["PolicyReader"][];
            /** Name */
            name: string;
        };
        /**
         * PercentOff
         * @description See promotions.PercentOff.
         */
        PercentOff: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "PercentOff";
            /** Percent */
            percent: number | string;
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
         * PhoneOut
         * @description A phone to call.
         * @example {
         *       "phone": "+8613800000001"
         *     }
         */
        PhoneOut: {
            /**
             * Phone
             * @description E.164.
             */
            phone: string;
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
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
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
         * PinCart
         * @description A cart that must keep its price.
         * @example {
         *       "dealer": "D0001",
         *       "lines": [
         *         {
         *           "quantity": "24",
         *           "sku": "BV25R"
         *         }
         *       ],
         *       "name": "杭州建安 电线"
         *     }
         */
        PinCart: {
            /**
             * At
             * @description The moment it is priced for; null: that of each change.
             * @default null
             */
            at?: string | null;
            /**
             * Coupons
             * @default []
             */
            coupons?: string[];
            /** Dealer */
            dealer: string;
            /**
             * Lines
             * @description In their order; problems name a line by its place.
             */
            lines: components["schemas"]["CartLineIn"][];
            /** Name */
            name: string;
            /**
             * Registration
             * @description Whose special prices are wanted.
             * @default null
             */
            registration?: string | null;
            /**
             * Total
             * @description What must come out; null: what it costs now.
             * @default null
             */
            total?: string | null;
        };
        /**
         * PinnedCartOut
         * @description A cart that must keep its price.
         * @example {
         *       "at": null,
         *       "dealer": "D0001",
         *       "id": "7",
         *       "lines": [
         *         {
         *           "quantity": "24",
         *           "sku": "BV25R",
         *           "unit": ""
         *         }
         *       ],
         *       "name": "杭州建安 电线",
         *       "total": "2463.69"
         *     }
         */
        PinnedCartOut: {
            /** At */
            at: string | null;
            /** Dealer */
            dealer: string;
            /** Id */
            id: string;
            /** Lines */
            lines: components["schemas"]["PinnedLineOut"][];
            /** Name */
            name: string;
            /** Total */
            total: string;
        };
        /**
         * PinnedCartsAnswer
         * @description A page of pinned carts, newest first.
         * @example {
         *       "items": [
         *         {
         *           "at": null,
         *           "dealer": "D0001",
         *           "id": "7",
         *           "lines": [
         *             {
         *               "quantity": "24",
         *               "sku": "BV25R",
         *               "unit": ""
         *             }
         *           ],
         *           "name": "杭州建安 电线",
         *           "total": "2463.69"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PinnedCartsAnswer: {
            /** Items */
            items: components["schemas"]["PinnedCartOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PinnedLineOut
         * @description A line of a pinned cart.
         */
        PinnedLineOut: {
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
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
         * PoliciesAnswer
         * @description Policies that were sent to the dealer: first those that wait for his answer, then the unread, then the others.
         * @example {
         *       "items": [
         *         {
         *           "acknowledged_at": null,
         *           "answer": "acknowledge",
         *           "blocks_orders": false,
         *           "dealer_answered_at": null,
         *           "effective_from": "2026-12-01",
         *           "effective_until": "2026-12-31",
         *           "is_pinned": true,
         *           "kind": "promotion",
         *           "number": "ZC261123-7K3FQ",
         *           "opened_at": null,
         *           "published_at": "2026-11-23T02:00:00Z",
         *           "read_to_end_at": null,
         *           "share": 0,
         *           "signed_at": null,
         *           "signed_name": null,
         *           "state": "published",
         *           "title": "十二月开关促销",
         *           "version": 1
         *         }
         *       ],
         *       "next_cursor": null,
         *       "unread": 1
         *     }
         */
        PoliciesAnswer: {
            /** Items */
            items: components["schemas"]["PolicyRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Unread
             * @description How many of these this person has not opened.
             */
            unread: number;
        };
        /**
         * PolicyDraftIn
         * @description A policy as it is written.
         * @example {
         *       "answer": "acknowledge",
         *       "audience": {
         *         "levels": [
         *           "A"
         *         ],
         *         "regions": [
         *           "华东"
         *         ],
         *         "without": [
         *           "D0002"
         *         ]
         *       },
         *       "effective_from": "2026-12-01",
         *       "effective_until": "2026-12-31",
         *       "rules": [
         *         {
         *           "code": "M3000",
         *           "kind": "price_rule"
         *         }
         *       ],
         *       "text": "满3000减200，12 月有效。",
         *       "title": "十二月开关促销"
         *     }
         */
        PolicyDraftIn: {
            /**
             * Answer
             * @description What is asked of a dealer.
             * @default none
             * @enum {string}
             */
            answer?: "none" | "acknowledge" | "sign";
            /**
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
            audience?: components["schemas"]["AudienceIn"];
            /**
             * Blocks Orders
             * @description Nothing is ordered before the dealer has answered.
             * @default false
             */
            blocks_orders?: boolean;
            /**
             * Effective From
             * Format: date
             * @description Local day
             */
            effective_from: string;
            /**
             * Effective Until
             * @description Last day, included; null: until further notice.
             * @default null
             */
            effective_until?: string | null;
            /**
             * Is Exclusive
             * @description No other exclusive policy of its kind for the same dealer and day.
             * @default false
             */
            is_exclusive?: boolean;
            /**
             * Remind After Hours
             * @description When the unread are told once more; null: never.
             * @default 48
             */
            remind_after_hours?: number | null;
            /** Rules */
            rules?: components["schemas"]["LinkIn"][];
            /**
             * Text
             * @description Markdown; figures in it must be those of the linked rules.
             */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyOut
         * @description A policy with its text.
         * @example {
         *       "acknowledged_at": null,
         *       "answer": "acknowledge",
         *       "attachments": [
         *         {
         *           "created_at": "2026-11-23T02:00:00Z",
         *           "height": 2048,
         *           "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *           "kind": "picture",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "size": 183204,
         *           "taken_at": "2026-11-23T01:52:00Z",
         *           "width": 1536
         *         }
         *       ],
         *       "blocks_orders": false,
         *       "dealer_answered_at": null,
         *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "effective_from": "2026-12-01",
         *       "effective_until": "2026-12-31",
         *       "is_pinned": true,
         *       "kind": "promotion",
         *       "may_answer": true,
         *       "number": "ZC261123-7K3FQ",
         *       "opened_at": null,
         *       "published_at": "2026-11-23T02:00:00Z",
         *       "read_to_end_at": null,
         *       "reason": null,
         *       "rules": [
         *         {
         *           "code": "M3000",
         *           "kind": "price_rule",
         *           "kind_text": "价格规则"
         *         }
         *       ],
         *       "share": 0,
         *       "signed_at": null,
         *       "signed_name": null,
         *       "state": "published",
         *       "text": "满3000减200，12 月有效。",
         *       "title": "十二月开关促销",
         *       "version": 1
         *     }
         */
        PolicyOut: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /**
             * Answer
             * @description What is asked of the dealer.
             * @enum {string}
             */
            answer: "none" | "acknowledge" | "sign";
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            /**
             * Blocks Orders
             * @description Nothing can be ordered before the dealer has answered.
             */
            blocks_orders: boolean;
            /**
             * Dealer Answered At
             * @description When somebody of the dealer acknowledged or signed it.
             */
            dealer_answered_at: string | null;
            /**
             * Digest
             * @description SHA-256 of title and text; a signature is under it.
             */
            digest: string | null;
            /**
             * Effective From
             * Format: date
             */
            effective_from: string;
            /**
             * Effective Until
             * @description Last day, included; null: until further notice.
             */
            effective_until: string | null;
            /**
             * Is Pinned
             * @description It waits for the dealer's answer, so it stands above the others.
             */
            is_pinned: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /**
             * May Answer
             * @description Whether this person may answer for the dealer: an annual one its owner.
             */
            may_answer: boolean;
            /** Number */
            number: string;
            /**
             * Opened At
             * @description When this person opened it first; null: unread.
             */
            opened_at: string | null;
            /** Published At */
            published_at: string | null;
            /** Read To End At */
            read_to_end_at: string | null;
            /**
             * Reason
             * @description Why it was recalled.
             */
            reason: string | null;
            /**
             * Rules
             * @description What the product goes by.
             */
            rules: components["schemas"]["AnnouncedRule"][];
            /**
             * Share
             * @description How much of it this person has seen, in percent.
             */
            share: number;
            /** Signed At */
            signed_at: string | null;
            /** Signed Name */
            signed_name: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "superseded" | "recalled";
            /**
             * Text
             * @description Markdown. To be shown as text: it has no HTML.
             */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * PolicyPriceLine
         * @description A line of an order that would cost something else.
         */
        PolicyPriceLine: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /**
             * Dealer
             * @description Code of the dealer.
             */
            dealer: string;
            /** Dealer Name */
            dealer_name: string;
            /** Difference */
            difference: string;
            /** Name */
            name: string;
            /** Order */
            order: string;
            /** Sku */
            sku: string;
        };
        /**
         * PolicyPriceTrial
         * @description The price trial of a draft. Nothing is changed.
         * @example {
         *       "after": "118200.00",
         *       "before": "120000.00",
         *       "changed": [
         *         {
         *           "after": "188.10",
         *           "before": "198.00",
         *           "dealer": "D0001",
         *           "dealer_name": "杭州建安电气有限公司",
         *           "difference": "-9.90",
         *           "name": "LED球泡 9W",
         *           "order": "DD261120-7K3FQ",
         *           "sku": "Q9"
         *         }
         *       ],
         *       "cheaper": 96,
         *       "dealers": 40,
         *       "dearer": 0,
         *       "has_prices": true,
         *       "is_cut": false,
         *       "orders": 312,
         *       "scope": {
         *         "told_in_vain": 1,
         *         "told_in_vain_named": [
         *           {
         *             "code": "D0002",
         *             "name": "远航机电有限公司"
         *           }
         *         ],
         *         "untold": 0,
         *         "untold_named": [],
         *         "warnings": [
         *           "1 家会收到政策，但关联的规则都不适用，请核对规则的对象。"
         *         ]
         *       }
         *     }
         */
        PolicyPriceTrial: {
            /** After */
            after: string;
            /**
             * Before
             * @description What the orders with such goods cost together without the rules.
             */
            before: string;
            /**
             * Changed
             * @description The 10 largest differences first.
             */
            changed: components["schemas"]["PolicyPriceLine"][];
            /**
             * Cheaper
             * @description Lines that get cheaper.
             */
            cheaper: number;
            /**
             * Dealers
             * @description Dealers with a line that changes.
             */
            dealers: number;
            /** Dearer */
            dearer: number;
            /**
             * Has Prices
             * @description Whether it links rules that orders are priced by.
             */
            has_prices: boolean;
            /**
             * Is Cut
             * @description There were more than 500; only the newest were looked at.
             */
            is_cut: boolean;
            /**
             * Orders
             * @description Orders of its dealers of the last 30 days that were looked at.
             */
            orders: number;
            /** @description Null when no rule is linked. */
            scope: components["schemas"]["PolicyScope"] | null;
        };
        /**
         * PolicyReader
         * @description One person, and how far he has read.
         */
        PolicyReader: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /**
             * Delivered At
             * @description When a platform first took a message for him.
             */
            delivered_at: string | null;
            /**
             * Id
             * @description For asking for his phone.
             */
            id: string;
            /** Name */
            name: string;
            /** Opened At */
            opened_at: string | null;
            /**
             * Planned At
             * Format: date-time
             * @description When it was sent to him.
             */
            planned_at: string;
            /** Read To End At */
            read_to_end_at: string | null;
            /**
             * Role
             * @description owner, buyer, finance or warehouse.
             */
            role: string;
            /**
             * Second Way
             * @description The same, when he was told once more.
             */
            second_way: string | null;
            /** Share */
            share: number;
            /** Signed At */
            signed_at: string | null;
            /**
             * Signed Digest
             * @description SHA-256 of the title and text that he signed.
             */
            signed_digest: string | null;
            /** Signed Name */
            signed_name: string | null;
            /**
             * Trouble
             * @description Why the last message did not arrive, and what to do.
             */
            trouble: string | null;
            /**
             * Way
             * @description How he was told besides the inbox: chain, subscribe, mass; inbox: by nothing.
             */
            way: string | null;
            /**
             * Way Text
             * @description Both in words.
             */
            way_text: string;
        };
        /**
         * PolicyRow
         * @description A policy in the list of somebody at a dealer.
         */
        PolicyRow: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /**
             * Answer
             * @description What is asked of the dealer.
             * @enum {string}
             */
            answer: "none" | "acknowledge" | "sign";
            /**
             * Blocks Orders
             * @description Nothing can be ordered before the dealer has answered.
             */
            blocks_orders: boolean;
            /**
             * Dealer Answered At
             * @description When somebody of the dealer acknowledged or signed it.
             */
            dealer_answered_at: string | null;
            /**
             * Effective From
             * Format: date
             */
            effective_from: string;
            /**
             * Effective Until
             * @description Last day, included; null: until further notice.
             */
            effective_until: string | null;
            /**
             * Is Pinned
             * @description It waits for the dealer's answer, so it stands above the others.
             */
            is_pinned: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /** Number */
            number: string;
            /**
             * Opened At
             * @description When this person opened it first; null: unread.
             */
            opened_at: string | null;
            /** Published At */
            published_at: string | null;
            /** Read To End At */
            read_to_end_at: string | null;
            /**
             * Share
             * @description How much of it this person has seen, in percent.
             */
            share: number;
            /** Signed At */
            signed_at: string | null;
            /** Signed Name */
            signed_name: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "superseded" | "recalled";
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * PolicyScope
         * @description The audience beside the dealers whom the linked rules are for.
         */
        PolicyScope: {
            /**
             * Told In Vain
             * @description Dealers of the audience for whom no linked rule is.
             */
            told_in_vain: number;
            /**
             * Told In Vain Named
             * @description The first 20 of them.
             */
            told_in_vain_named: components["schemas"]["NamedDealer"][];
            /**
             * Untold
             * @description Dealers whom one looks after, for whom a linked rule is, outside of the audience.
             */
            untold: number;
            /**
             * Untold Named
             * @description The first 20 of them.
             */
            untold_named: components["schemas"]["NamedDealer"][];
            /**
             * Warnings
             * @description Both in sentences.
             */
            warnings: string[];
        };
        /**
         * PositionOut
         * @description Where a dealer stands in an agreement.
         */
        PositionOut: {
            dealer: components["schemas"]["DealerOut"];
            progress: components["schemas"]["ProgressOut"];
        };
        /**
         * PositionsAnswer
         * @description A page of the dealers in an agreement, in the order in which they joined.
         * @example {
         *       "items": [
         *         {
         *           "dealer": {
         *             "city": "杭州",
         *             "code": "D0001",
         *             "level": "A",
         *             "name": "杭州建安电气有限公司"
         *           },
         *           "progress": {
         *             "baseline": null,
         *             "basis": "480000.00",
         *             "begins_on": "2026-01-01",
         *             "code": "FL2026",
         *             "collected_percent": null,
         *             "earned": "4800.00",
         *             "ends_on": "2026-12-31",
         *             "gap": {
         *               "missing": "20000.00",
         *               "pays": false,
         *               "start": "500000.00",
         *               "worth": "200.00"
         *             },
         *             "is_applicable": true,
         *             "is_capped": false,
         *             "method": "marginal",
         *             "mix_percent": 100,
         *             "name": "年度返利",
         *             "payout": "goods",
         *             "settled": "0.00",
         *             "tier": 0,
         *             "tiers": [
         *               {
         *                 "rate": "1",
         *                 "start": "0.00"
         *               },
         *               {
         *                 "rate": "1.5",
         *                 "start": "500000.00"
         *               }
         *             ],
         *             "worth_of_10000": "100.00"
         *           }
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PositionsAnswer: {
            /** Items */
            items: components["schemas"]["PositionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PriceChangeOut
         * @description An applied change.
         * @example {
         *       "applied_at": "2026-11-23T02:00:00Z",
         *       "applied_by": "宋阳",
         *       "counts": {
         *         "order_promotions": 1
         *       },
         *       "note": "十二月满减",
         *       "number": 3
         *     }
         */
        PriceChangeOut: {
            /**
             * Applied At
             * Format: date-time
             */
            applied_at: string;
            /**
             * Applied By
             * @description Name of the member; null for an import and an operator.
             */
            applied_by: string | null;
            /**
             * Counts
             * @description Rows by kind.
             */
            counts: {
                [key: string]: number;
            };
            /** Note */
            note: string;
            /** Number */
            number: number;
        };
        /**
         * PriceChangesAnswer
         * @description A page of changes, newest first.
         * @example {
         *       "items": [
         *         {
         *           "applied_at": "2026-11-23T02:00:00Z",
         *           "applied_by": "宋阳",
         *           "counts": {
         *             "order_promotions": 1
         *           },
         *           "note": "十二月满减",
         *           "number": 3
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PriceChangesAnswer: {
            /** Items */
            items: components["schemas"]["PriceChangeOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PricedGiftOut
         * @description Goods that come on top.
         */
        PricedGiftOut: {
            /** Market Value */
            market_value: string;
            /** Promotion */
            promotion: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
        };
        /**
         * PricedLineOut
         * @description A line with its price per unit and its amounts: payable = amount − allocated = net + tax.
         */
        PricedLineOut: {
            /** Allocated */
            allocated: string;
            /** Amount */
            amount: string;
            /** Components */
            components: components["schemas"]["PricedPartOut"][];
            /** Is Special */
            is_special: boolean;
            /** List Price */
            list_price: string;
            /** Net */
            net: string;
            /** Number */
            number: number;
            /** Payable */
            payable: string;
            /** Quantity */
            quantity: string;
            /** Reward Quantity */
            reward_quantity: string;
            /** Sku */
            sku: string;
            /** Standard Price */
            standard_price: string | null;
            /** Tax */
            tax: string;
            /** Tax Rate */
            tax_rate: string;
            /** Unit */
            unit: string;
            /** Unit Price */
            unit_price: string;
        };
        /**
         * PricedPartOut
         * @description A part of a bundle with its share of the money.
         */
        PricedPartOut: {
            /** Payable */
            payable: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
        };
        /**
         * PriceEntriesAnswer
         * @description A page of a price list.
         * @example {
         *       "items": [
         *         {
         *           "base_unit": "个",
         *           "min_quantity": "0.0000",
         *           "name": "一开单控开关 白",
         *           "percent_of": null,
         *           "price": "4.8000",
         *           "sku": "K101W",
         *           "unit": "",
         *           "valid_from": "2026-11-23T02:00:00Z",
         *           "valid_until": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PriceEntriesAnswer: {
            /** Items */
            items: components["schemas"]["PriceEntryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PriceEntry
         * @description See prices.PriceEntry.
         */
        PriceEntry: {
            /**
             * Min Quantity
             * @default 0
             */
            min_quantity?: number | string;
            /**
             * Percent Of
             * @default null
             */
            percent_of?: number | string | null;
            /**
             * Price
             * @default null
             */
            price?: number | string | null;
            /** Price List */
            price_list: string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * PriceEntryOut
         * @description A price of a price list.
         */
        PriceEntryOut: {
            /** Base Unit */
            base_unit: string;
            /** Min Quantity */
            min_quantity: string;
            /**
             * Name
             * @description Of the article.
             */
            name: string;
            /** Percent Of */
            percent_of: string | null;
            /** Price */
            price: string | null;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * PriceList
         * @description See prices.PriceList. `is_complete`: entries of the list that the change does not name end with it.
         */
        PriceList: {
            /**
             * @default {
             *       "dealers": [],
             *       "groups": [],
             *       "levels": [],
             *       "regions": []
             *     }
             */
            audience?: components["schemas"]["Audience"];
            /** Code */
            code: string;
            /**
             * Includes Tax
             * @default true
             */
            includes_tax?: boolean;
            /**
             * Is Complete
             * @default false
             */
            is_complete?: boolean;
            /** Name */
            name: string;
            /**
             * Priority
             * @default null
             */
            priority?: number | null;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * PriceRemarkOut
         * @description A sentence about a line; without one, about the whole cart.
         */
        PriceRemarkOut: {
            /** Code */
            code: string;
            /** Line */
            line: number | null;
            /** Text */
            text: string;
        };
        /**
         * PriceRuleDetail
         * @description A rule in words, with every version of it.
         * @example {
         *       "code": "FULL3000",
         *       "fields": {
         *         "code": "FULL3000",
         *         "effect": {
         *           "is": "OrderOff",
         *           "tiers": [
         *             {
         *               "at": "3000",
         *               "off": "200"
         *             }
         *           ]
         *         }
         *       },
         *       "id": "12",
         *       "kind": "order_promotion",
         *       "kind_text": "整单促销",
         *       "name": "满3000减200",
         *       "recorded_at": "2026-11-23T02:00:00Z",
         *       "replaced_at": null,
         *       "state": "later",
         *       "state_text": "未开始",
         *       "summary": "满 3000 元减 200 元",
         *       "valid_from": "2026-11-30T16:00:00Z",
         *       "valid_until": "2026-12-31T16:00:00Z",
         *       "versions": [
         *         {
         *           "by": "宋阳",
         *           "change": 3,
         *           "id": "12",
         *           "note": "十二月满减",
         *           "recorded_at": "2026-11-23T02:00:00Z",
         *           "state": "now",
         *           "state_text": "生效中",
         *           "summary": "满 3000 元减 200 元",
         *           "valid_from": "2026-11-30T16:00:00Z",
         *           "valid_until": null
         *         }
         *       ],
         *       "words": [
         *         {
         *           "label": "内容",
         *           "text": "满 3000 元减 200 元"
         *         }
         *       ]
         *     }
         */
        PriceRuleDetail: {
            /** Code */
            code: string;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Kind Text */
            kind_text: string;
            /** Name */
            name: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /**
             * Replaced At
             * @description Until when this was known; null: it still counts.
             */
            replaced_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "now" | "later" | "over" | "replaced";
            /** State Text */
            state_text: string;
            /**
             * Summary
             * @description What it gives, in words.
             */
            summary: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
            /**
             * Versions
             * @description Of all rules with its code, the newest first.
             */
            versions: components["schemas"]["RuleVersionOut"][];
            /**
             * Words
             * @description For whom, for what, what it gives, how it suffers others.
             */
            words: components["schemas"]["RuleWordsOut"][];
        };
        /**
         * PriceRuleOut
         * @description A version of a rule; `fields` are what a draft of it would say.
         */
        PriceRuleOut: {
            /** Code */
            code: string;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Kind Text */
            kind_text: string;
            /** Name */
            name: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /**
             * Replaced At
             * @description Until when this was known; null: it still counts.
             */
            replaced_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "now" | "later" | "over" | "replaced";
            /** State Text */
            state_text: string;
            /**
             * Summary
             * @description What it gives, in words.
             */
            summary: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * PriceRulesAnswer
         * @description A page of rules, newest first.
         * @example {
         *       "items": [
         *         {
         *           "code": "FULL3000",
         *           "fields": {
         *             "code": "FULL3000",
         *             "effect": {
         *               "is": "OrderOff",
         *               "tiers": [
         *                 {
         *                   "at": "3000",
         *                   "off": "200"
         *                 }
         *               ]
         *             }
         *           },
         *           "id": "12",
         *           "kind": "order_promotion",
         *           "kind_text": "整单促销",
         *           "name": "满3000减200",
         *           "recorded_at": "2026-11-23T02:00:00Z",
         *           "replaced_at": null,
         *           "state": "later",
         *           "state_text": "未开始",
         *           "summary": "满 3000 元减 200 元",
         *           "valid_from": "2026-11-30T16:00:00Z",
         *           "valid_until": "2026-12-31T16:00:00Z"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        PriceRulesAnswer: {
            /** Items */
            items: components["schemas"]["PriceRuleOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PriceStepOut
         * @description One rule and what became of it.
         */
        PriceStepOut: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Kind */
            kind: string;
            /**
             * Layer
             * @description 1 standard price, 2 price list, 3 bundle, 4 promotion, 5 of the whole order.
             */
            layer: number;
            /** Line */
            line: number | null;
            /**
             * Name
             * @description What people call the rule; its code where it has no name.
             */
            name: string;
            /**
             * Outcome
             * @description applied, lost or rejected.
             */
            outcome: string;
            /** Rule */
            rule: string;
            /** Text */
            text: string;
        };
        /**
         * PriceTierOut
         * @description From so many on: a price, a percentage off, or yuan off; one of the three.
         */
        PriceTierOut: {
            /** At */
            at: string;
            /**
             * Counts
             * @description all: for all of them; band: from number `at` on.
             * @enum {string}
             */
            counts: "all" | "band";
            /** Off */
            off: string | null;
            /** Percent Off */
            percent_off: string | null;
            /** Price */
            price: string | null;
        };
        /**
         * PriceTotalsOut
         * @description Sums over the lines: goods − discount = payable = net + tax.
         */
        PriceTotalsOut: {
            /** Discount */
            discount: string;
            /** Gifts Value */
            gifts_value: string;
            /** Goods */
            goods: string;
            /** Listed */
            listed: string;
            /** Net */
            net: string;
            /** Payable */
            payable: string;
            /** Tax */
            tax: string;
        };
        /**
         * PriceTrialOut
         * @description What a draft would mean.
         * @example {
         *       "after": "797384.00",
         *       "before": "812000.00",
         *       "broken": [
         *         {
         *           "expected": "3182.20",
         *           "found": "3351.00",
         *           "name": "杭州建安 电线"
         *         }
         *       ],
         *       "changed": 312,
         *       "counts": {
         *         "order_promotions": 1
         *       },
         *       "examples": [
         *         {
         *           "after": "3025.36",
         *           "before": "3225.36",
         *           "number": "DD261120-7K3FQ"
         *         }
         *       ],
         *       "orders": 550,
         *       "pinned": [
         *         {
         *           "expected": "3182.20",
         *           "found": "3351.00",
         *           "is_broken": true,
         *           "name": "杭州建安 电线"
         *         }
         *       ],
         *       "seen": 2
         *     }
         */
        PriceTrialOut: {
            /** After */
            after: string;
            /**
             * Before
             * @description What the orders with some of its goods cost together now.
             */
            before: string;
            /**
             * Broken
             * @description Carts that must keep their price and would not.
             */
            broken: components["schemas"]["BrokenCartOut"][];
            /**
             * Changed
             * @description How many of them would cost something else.
             */
            changed: number;
            /**
             * Counts
             * @description Rows by kind.
             */
            counts: {
                [key: string]: number;
            };
            /**
             * Examples
             * @description The largest differences.
             */
            examples: components["schemas"]["RepricedOrderOut"][];
            /**
             * Orders
             * @description Orders of the last month that were looked at.
             */
            orders: number;
            /**
             * Pinned
             * @description Every such cart that it concerns; the others keep their price.
             */
            pinned: components["schemas"]["TriedCartOut"][];
            /**
             * Seen
             * @description Give it back when the draft is applied.
             */
            seen: number;
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
         * Products
         * @description See prices.Products.
         */
        Products: {
            /**
             * But Not
             * @default []
             */
            but_not?: string[];
            /**
             * Categories
             * @default []
             */
            categories?: string[];
            /**
             * Product Lines
             * @default []
             */
            product_lines?: string[];
            /**
             * Skus
             * @default []
             */
            skus?: string[];
        };
        /**
         * Progress
         * @description How far somebody has read. It is noted, and never taken back.
         * @example {
         *       "share": 85,
         *       "version": 1
         *     }
         */
        Progress: {
            /**
             * Share
             * @description Percent of the text that was on the screen; 0: just opened.
             */
            share: number;
            /**
             * Version
             * @description The version that was seen.
             */
            version: number;
        };
        /**
         * ProgressAnswer
         * @description Agreements that are not settled, the one that ends first at first.
         * @example {
         *       "items": [
         *         {
         *           "baseline": null,
         *           "basis": "480000.00",
         *           "begins_on": "2026-01-01",
         *           "code": "FL2026",
         *           "collected_percent": null,
         *           "earned": "4800.00",
         *           "ends_on": "2026-12-31",
         *           "gap": {
         *             "missing": "20000.00",
         *             "pays": false,
         *             "start": "500000.00",
         *             "worth": "200.00"
         *           },
         *           "is_applicable": true,
         *           "is_capped": false,
         *           "method": "marginal",
         *           "mix_percent": 100,
         *           "name": "年度返利",
         *           "payout": "goods",
         *           "settled": "0.00",
         *           "tier": 0,
         *           "tiers": [
         *             {
         *               "rate": "1",
         *               "start": "0.00"
         *             },
         *             {
         *               "rate": "1.5",
         *               "start": "500000.00"
         *             }
         *           ],
         *           "worth_of_10000": "100.00"
         *         }
         *       ]
         *     }
         */
        ProgressAnswer: {
            /** Items */
            items: components["schemas"]["ProgressOut"][];
        };
        /**
         * ProgressOut
         * @description Where a dealer stands in an agreement (R-REB-12).
         */
        ProgressOut: {
            /**
             * Baseline
             * @description What growth is measured against; null for agreements by volume.
             */
            baseline: string | null;
            /**
             * Basis
             * @description What counts so far.
             */
            basis: string;
            /**
             * Begins On
             * Format: date
             */
            begins_on: string;
            /** Code */
            code: string;
            /**
             * Collected Percent
             * @description What was paid in time (R-REB-6); null where that does not count.
             */
            collected_percent: string | null;
            /** Earned */
            earned: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** @description Null on the last tier. */
            gap: components["schemas"]["GapOut"] | null;
            /**
             * Is Applicable
             * @description False where growth has nothing to be measured against (R-REB-4).
             */
            is_applicable: boolean;
            /** Is Capped */
            is_capped: boolean;
            /**
             * Method
             * @description marginal: each band its own rate; retroactive: the reached rate on all.
             */
            method: string;
            /**
             * Mix Percent
             * @description What is paid for the mix of product lines (R-REB-5).
             */
            mix_percent: number;
            /** Name */
            name: string;
            /** Payout */
            payout: string;
            /** Settled */
            settled: string;
            /**
             * Tier
             * @description The place of the tier that is reached, 0 for the first.
             */
            tier: number | null;
            /** Tiers */
            tiers: components["schemas"]["TierOut"][];
            /**
             * Worth Of 10000
             * @description What 10,000 yuan more would earn, paid in the best time.
             */
            worth_of_10000: string;
        };
        /**
         * Promotion
         * @description See promotions.Promotion; `quota_each` is what one dealer may take of it.
         */
        Promotion: {
            /**
             * @default {
             *       "dealers": [],
             *       "groups": [],
             *       "levels": [],
             *       "regions": []
             *     }
             */
            audience?: components["schemas"]["Audience"];
            /**
             * Base
             * @default running
             * @enum {string}
             */
            base?: "running" | "list";
            /**
             * Budget
             * @default null
             */
            budget?: number | string | null;
            /**
             * Cap Percent
             * @default null
             */
            cap_percent?: number | string | null;
            /** Code */
            code: string;
            /**
             * Counting
             * @default sku
             * @enum {string}
             */
            counting?: "line" | "sku" | "products";
            /** Effect */
            effect: components["schemas"]["PercentOff"] | components["schemas"]["AmountOff"] | components["schemas"]["FixedPrice"] | components["schemas"]["Steps"] | components["schemas"]["BuyGet"] | components["schemas"]["WithGift"];
            /**
             * Group
             * @default
             */
            group?: string;
            /**
             * Is Coupon
             * @default false
             */
            is_coupon?: boolean;
            /**
             * Min Quantity
             * @default 0
             */
            min_quantity?: number | string;
            /** Name */
            name: string;
            /**
             * Priority
             * @default null
             */
            priority?: number | null;
            /**
             * @default {
             *       "but_not": [],
             *       "categories": [],
             *       "product_lines": [],
             *       "skus": []
             *     }
             */
            products?: components["schemas"]["Products"];
            /**
             * Quota
             * @default null
             */
            quota?: number | string | null;
            /**
             * Quota Each
             * @default null
             */
            quota_each?: number | string | null;
            /**
             * Stackable With
             * @default null
             */
            stackable_with?: string[] | null;
            /**
             * Stop
             * @default false
             */
            stop?: boolean;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * ProofOut
         * @description What is attached to one request about a registration.
         */
        ProofOut: {
            /**
             * At
             * Format: date-time
             * @description When it was asked for, or protection taken away.
             */
            at: string;
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            /**
             * Subject
             * @enum {string}
             */
            subject: "extension" | "revocation";
            /**
             * Title
             * @description The same in words.
             */
            title: string;
        };
        /**
         * ProofsAnswer
         * @description What proves the requests about a registration, oldest first.
         * @example {
         *       "items": [
         *         {
         *           "at": "2027-02-10T03:00:00Z",
         *           "attachments": [
         *             {
         *               "created_at": "2026-11-23T02:00:00Z",
         *               "height": 2048,
         *               "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
         *               "kind": "picture",
         *               "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *               "size": 183204,
         *               "taken_at": "2026-11-23T01:52:00Z",
         *               "width": 1536
         *             }
         *           ],
         *           "subject": "extension",
         *           "title": "延期依据"
         *         }
         *       ]
         *     }
         */
        ProofsAnswer: {
            /** Items */
            items: components["schemas"]["ProofOut"][];
        };
        /**
         * Publish
         * @description Which draft goes out.
         * @example {
         *       "revision": 1
         *     }
         */
        Publish: {
            /**
             * Revision
             * @description Of the draft that was tried; another one is refused.
             */
            revision: number;
        };
        /**
         * PutArticles
         * @description Articles to be put in.
         * @example {
         *       "skus": [
         *         "K101W"
         *       ]
         *     }
         */
        PutArticles: {
            /** Skus */
            skus: string[];
        };
        /**
         * PutPictures
         * @description What an article looks like.
         * @example {
         *       "attachments": [
         *         "3f9a1c27b04e4d58"
         *       ]
         *     }
         */
        PutPictures: {
            /**
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             */
            attachments: string[];
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
         * QuoteOut
         * @description A priced cart. With problems it is for looking at: lines with one have no price.
         * @example {
         *       "can_be_ordered": true,
         *       "gifts": [],
         *       "hints": [],
         *       "lines": [
         *         {
         *           "allocated": "162.87",
         *           "amount": "2626.56",
         *           "components": [],
         *           "is_special": false,
         *           "list_price": "115.2000",
         *           "net": "2180.26",
         *           "number": 1,
         *           "payable": "2463.69",
         *           "quantity": "24",
         *           "reward_quantity": "0",
         *           "sku": "BV25R",
         *           "standard_price": "115.2000",
         *           "tax": "283.43",
         *           "tax_rate": "0.1300",
         *           "unit": "",
         *           "unit_price": "109.4400"
         *         }
         *       ],
         *       "problems": [],
         *       "steps": [
         *         {
         *           "after": "109.4400",
         *           "before": "115.2000",
         *           "kind": "promotion",
         *           "layer": 4,
         *           "line": 1,
         *           "name": "20卷95折",
         *           "outcome": "applied",
         *           "rule": "STEP20",
         *           "text": "20卷95折：每件省 5.76 元。"
         *         }
         *       ],
         *       "totals": {
         *         "discount": "162.87",
         *         "gifts_value": "0.00",
         *         "goods": "2626.56",
         *         "listed": "2764.80",
         *         "net": "2180.26",
         *         "payable": "2463.69",
         *         "tax": "283.43"
         *       }
         *     }
         */
        QuoteOut: {
            /** Can Be Ordered */
            can_be_ordered: boolean;
            /** Gifts */
            gifts: components["schemas"]["PricedGiftOut"][];
            /**
             * Hints
             * @description What is worth a look and stops nothing.
             */
            hints: components["schemas"]["PriceRemarkOut"][];
            /** Lines */
            lines: components["schemas"]["PricedLineOut"][];
            /**
             * Problems
             * @description What stands against ordering it, all at once.
             */
            problems: components["schemas"]["PriceRemarkOut"][];
            /**
             * Steps
             * @description Why it costs that: what won, and what lost to what.
             */
            steps: components["schemas"]["PriceStepOut"][];
            totals: components["schemas"]["PriceTotalsOut"];
        };
        /**
         * ReachablePerson
         * @description Somebody who may act for a dealer, and how he can be told outside of the inbox.
         */
        ReachablePerson: {
            /**
             * Bound
             * @description Whether the person has logged in and shown the prepared number.
             */
            bound: boolean;
            /**
             * Messages Left
             * @description Subscribe messages about policies that he has granted and that are left.
             */
            messages_left: number;
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
            /**
             * Troubles
             * @description What is missing and what to do about it, in sentences.
             */
            troubles: string[];
            /**
             * Ways
             * @description chain, subscribe, mass: those that he has; empty: the inbox alone.
             */
            ways: string[];
            /**
             * Ways Text
             * @description The same in words.
             */
            ways_text: string;
        };
        /**
         * ReachedAnswer
         * @description A page of the dealers of a version.
         * @example {
         *       "items": [
         *         {
         *           "answered_at": null,
         *           "code": "D0001",
         *           "finished": 1,
         *           "level": "A",
         *           "manager": "李娜",
         *           "name": "杭州建安电气有限公司",
         *           "opened": 1,
         *           "people": 3,
         *           "region": "华东"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ReachedAnswer: {
            /** Items */
            items: components["schemas"]["DealerReachOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReachOut
         * @description What has become of a version, among the dealers whom the member looks after.
         * @example {
         *       "kind": "promotion",
         *       "managers": [
         *         {
         *           "answered": 70,
         *           "dealers": 120,
         *           "delivered": 210,
         *           "finished": 110,
         *           "name": "李娜",
         *           "opened": 150,
         *           "people": 320,
         *           "reach": 80,
         *           "reached": 96,
         *           "read": 80
         *         }
         *       ],
         *       "number": "ZC261123-7K3FQ",
         *       "published_at": "2026-11-23T02:00:00Z",
         *       "regions": [
         *         {
         *           "answered": 70,
         *           "dealers": 120,
         *           "delivered": 210,
         *           "finished": 110,
         *           "name": "华东",
         *           "opened": 150,
         *           "people": 320,
         *           "reach": 80,
         *           "reached": 96,
         *           "read": 80
         *         }
         *       ],
         *       "state": "published",
         *       "title": "十二月开关促销",
         *       "total": {
         *         "answered": 70,
         *         "dealers": 120,
         *         "delivered": 210,
         *         "finished": 110,
         *         "opened": 150,
         *         "people": 320,
         *         "reach": 80,
         *         "reached": 96,
         *         "read": 80
         *       },
         *       "version": 1
         *     }
         */
        ReachOut: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "promotion" | "rebate" | "price" | "annual" | "notice";
            /** Managers */
            managers: components["schemas"]["NamedCounts"][];
            /** Number */
            number: string;
            /** Published At */
            published_at: string | null;
            /** Regions */
            regions: components["schemas"]["NamedCounts"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "superseded" | "recalled";
            /** Title */
            title: string;
            total: components["schemas"]["CountsOut"];
            /** Version */
            version: number;
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
         * Rebates
         * @description All about wallets and settlements. Everything has a default: versions from before this section had none.
         */
        Rebates: {
            /**
             * Answer Workdays
             * @default 10
             */
            answer_workdays?: number;
            /**
             * Restored Days
             * @default 30
             */
            restored_days?: number;
            /**
             * Use Cap Percent
             * @default 30
             */
            use_cap_percent?: number;
            /**
             * Warned Days
             * @default 30
             */
            warned_days?: number;
        };
        /**
         * Recall
         * @description Why it does not count any more.
         * @example {
         *       "reason": "金额写错，稍后重发"
         *     }
         */
        Recall: {
            /**
             * Reason
             * @description Those who had it read this.
             */
            reason: string;
        };
        /**
         * ReceivableOut
         * @description An invoice.
         * @example {
         *       "amount": "30000.00",
         *       "due_on": "2026-11-19",
         *       "issued_on": "2026-10-20",
         *       "kind": "invoice",
         *       "late_days": 4,
         *       "number": "FP26110001",
         *       "orders": [
         *         "DD261020-7K3FQ"
         *       ],
         *       "remaining": "3000.00",
         *       "settled_on": null
         *     }
         */
        ReceivableOut: {
            /** Amount */
            amount: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /**
             * Kind
             * @description invoice, opening or claw_back.
             */
            kind: string;
            /**
             * Late Days
             * @description Days since its due day, while something of it is not paid.
             */
            late_days: number;
            /** Number */
            number: string;
            /**
             * Orders
             * @description Numbers of orders that it is for.
             */
            orders: string[];
            /**
             * Remaining
             * @description What of it is not paid.
             */
            remaining: string;
            /** Settled On */
            settled_on: string | null;
        };
        /**
         * ReceivablesAnswer
         * @description A page of invoices, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "30000.00",
         *           "due_on": "2026-11-19",
         *           "issued_on": "2026-10-20",
         *           "kind": "invoice",
         *           "late_days": 4,
         *           "number": "FP26110001",
         *           "orders": [
         *             "DD261020-7K3FQ"
         *           ],
         *           "remaining": "3000.00",
         *           "settled_on": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ReceivablesAnswer: {
            /** Items */
            items: components["schemas"]["ReceivableOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Receive
         * @description A parcel arrived.
         * @example {
         *       "found": [
         *         {
         *           "missing": "2",
         *           "position": 1
         *         }
         *       ],
         *       "words": "少了一盒"
         *     }
         */
        Receive: {
            /**
             * Attachments
             * @description Ids of attachments.
             * @default []
             */
            attachments?: string[];
            /**
             * Found
             * @description None: all is well.
             * @default []
             */
            found?: components["schemas"]["FoundIn"][];
            /**
             * Words
             * @description What happened; needed when something is missing or damaged.
             * @default
             */
            words?: string;
        };
        /**
         * ReceiveBack
         * @description Goods came back.
         * @example {
         *       "warehouse": "WH01"
         *     }
         */
        ReceiveBack: {
            /**
             * Restocked
             * @description How much of each line can be sold again; none: all of it.
             * @default null
             */
            restocked?: components["schemas"]["PartIn"][] | null;
            /** Warehouse */
            warehouse: string;
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
         * Regroup
         * @description Codes of dealers to be put in, and to be taken out.
         * @example {
         *       "add": [
         *         "D0001"
         *       ],
         *       "remove": []
         *     }
         */
        Regroup: {
            /**
             * Add
             * @default []
             */
            add?: string[];
            /**
             * Remove
             * @default []
             */
            remove?: string[];
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
         * ReminderChoiceOut
         * @description A kind of reminder as the person has it; the inbox always has everything.
         * @example {
         *       "kind": "follow_up_due",
         *       "label": "约定的跟进",
         *       "offered": [
         *         "subscribe"
         *       ],
         *       "on": [
         *         "subscribe"
         *       ]
         *     }
         */
        ReminderChoiceOut: {
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /**
             * Offered
             * @description Channels besides the inbox: subscribe, wecom.
             */
            offered: string[];
            /** On */
            on: string[];
        };
        /**
         * ReminderChoicesAnswer
         * @description Every kind that is for people like this one.
         * @example {
         *       "items": [
         *         {
         *           "kind": "follow_up_due",
         *           "label": "约定的跟进",
         *           "offered": [
         *             "subscribe"
         *           ],
         *           "on": [
         *             "subscribe"
         *           ]
         *         }
         *       ]
         *     }
         */
        ReminderChoicesAnswer: {
            /** Items */
            items: components["schemas"]["ReminderChoiceOut"][];
        };
        /**
         * ReminderOut
         * @description Something that the person was reminded of and has not done.
         * @example {
         *       "body": "您约定 2026-11-23 跟进 上海浦江大饭店有限公司：客房开关改造",
         *       "due_on": "2026-11-23",
         *       "id": "9f86d081884c7d65",
         *       "kind": "follow_up_due",
         *       "link": "/opportunities/BB261121-7K3FQ",
         *       "snoozed_until": null,
         *       "snoozes_left": 3,
         *       "title": "该跟进客户了"
         *     }
         */
        ReminderOut: {
            /** Body */
            body: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /**
             * Snoozed Until
             * @description The first day on which it may come again; null: not put off.
             */
            snoozed_until: string | null;
            /**
             * Snoozes Left
             * @description How often it can still be put off.
             */
            snoozes_left: number;
            /** Title */
            title: string;
        };
        /**
         * RemindersAnswer
         * @description Reminders of the last fourteen days, the earliest due first; at most 100.
         * @example {
         *       "items": [
         *         {
         *           "body": "您约定 2026-11-23 跟进 上海浦江大饭店有限公司：客房开关改造",
         *           "due_on": "2026-11-23",
         *           "id": "9f86d081884c7d65",
         *           "kind": "follow_up_due",
         *           "link": "/opportunities/BB261121-7K3FQ",
         *           "snoozed_until": null,
         *           "snoozes_left": 3,
         *           "title": "该跟进客户了"
         *         }
         *       ]
         *     }
         */
        RemindersAnswer: {
            /** Items */
            items: components["schemas"]["ReminderOut"][];
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
         * ReorderAnswer
         * @description The same once more: as it was, at another price, and not any more.
         * @example {
         *       "changed": [],
         *       "same": [],
         *       "unavailable": []
         *     }
         */
        ReorderAnswer: {
            /** Changed */
            changed: components["schemas"]["AgainOut"][];
            /** Same */
            same: components["schemas"]["AgainOut"][];
            /** Unavailable */
            unavailable: components["schemas"]["GoneOut"][];
        };
        /**
         * Replay
         * @description What is told again: [since, until).
         * @example {
         *       "since": "2026-11-21T00:00:00Z",
         *       "until": "2026-11-22T00:00:00Z"
         *     }
         */
        Replay: {
            /**
             * Kinds
             * @description None: what the endpoint wants.
             */
            kinds?: ("ping" | "order.submitted" | "order.approved" | "order.amended" | "order.cancelled" | "order.closed" | "order.received" | "return.approved" | "return.credited" | "registration.protected" | "registration.ended")[];
            /**
             * Only Failed
             * @description Only what did not arrive in the end.
             * @default false
             */
            only_failed?: boolean;
            /**
             * Since
             * Format: date-time
             * @description RFC 3339 with an offset
             */
            since: string;
            /**
             * Until
             * Format: date-time
             * @description RFC 3339 with an offset
             */
            until: string;
        };
        /**
         * Replayed
         * @description How many events are told again.
         * @example {
         *       "events": 12
         *     }
         */
        Replayed: {
            /** Events */
            events: number;
        };
        /**
         * RepricedOrderOut
         * @description An order of the last month that would cost something else.
         */
        RepricedOrderOut: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Number */
            number: string;
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
         * ResultOut
         * @description What became of the rows: taken over, the same as before, older than what is known, faulty.
         * @example {
         *       "faults": [
         *         {
         *           "code": "unknown_sku",
         *           "column": "sku",
         *           "message": "没有这个货号：K999。",
         *           "row": 2
         *         }
         *       ],
         *       "faulty": 1,
         *       "late": 0,
         *       "rows": 2,
         *       "same": 0,
         *       "taken": 1
         *     }
         */
        ResultOut: {
            /**
             * Faults
             * @description The first 200.
             */
            faults: components["schemas"]["FaultOut"][];
            /** Faulty */
            faulty: number;
            /** Late */
            late: number;
            /** Rows */
            rows: number;
            /** Same */
            same: number;
            /** Taken */
            taken: number;
        };
        /**
         * ReturnLineOut
         * @description So much of a line, in base units.
         */
        ReturnLineOut: {
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * ReturnOut
         * @description A return, an exchange, or a claim for what is missing or damaged.
         * @example {
         *       "asked_at": "2026-11-24T02:00:00Z",
         *       "attachments": [],
         *       "credit": "0.00",
         *       "decided_at": null,
         *       "decision": null,
         *       "kind": "return",
         *       "kind_text": "退货",
         *       "lines": [
         *         {
         *           "name": "一开单控开关 白",
         *           "position": 1,
         *           "quantity": "2",
         *           "sku": "K101W"
         *         }
         *       ],
         *       "number": "TH261124-7K3FQ",
         *       "rebate": "0.00",
         *       "state": "requested",
         *       "state_text": "待审批",
         *       "words": "按键卡住"
         *     }
         */
        ReturnOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            /** Credit */
            credit: string | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Decision
             * @description Why it was refused.
             */
            decision: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "return" | "exchange" | "missing" | "damaged";
            /** Kind Text */
            kind_text: string;
            /** Lines */
            lines: components["schemas"]["ReturnLineOut"][];
            /** Number */
            number: string;
            /** Rebate */
            rebate: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "received_back" | "credited" | "replaced" | "rejected" | "withdrawn";
            /** State Text */
            state_text: string;
            /** Words */
            words: string;
        };
        /**
         * ReviseAgreement
         * @description What an agreement says from now on, for its whole period; nobody named: the same dealers.
         * @example {
         *       "begins_on": "2026-01-01",
         *       "ends_on": "2026-12-31",
         *       "name": "年度返利",
         *       "note": "补充协议，二档提高",
         *       "seen": 1,
         *       "terms": {
         *         "basis": "shipped",
         *         "method": "marginal",
         *         "payout": {
         *           "form": "goods",
         *           "tax_path": "same_invoice",
         *           "valid_days": 180
         *         },
         *         "settling": {
         *           "cap": "accrued",
         *           "leave_days": 15,
         *           "negative": "carry_forward",
         *           "partials": "quarterly",
         *           "silence_confirms": false
         *         },
         *         "tiers": [
         *           {
         *             "rate": "1",
         *             "start": "0"
         *           },
         *           {
         *             "rate": "1.5",
         *             "start": "500000"
         *           }
         *         ],
         *         "with_tax": false
         *       }
         *     }
         */
        ReviseAgreement: {
            /**
             * Baselines
             * @description By dealer's code; for growth over what was agreed.
             */
            baselines?: {
                [key: string]: string;
            };
            /**
             * Begins On
             * Format: date
             * @description Local day
             */
            begins_on: string;
            /** Dealers */
            dealers?: string[];
            /**
             * Ends On
             * Format: date
             * @description Local day
             */
            ends_on: string;
            /** Levels */
            levels?: string[];
            /** Name */
            name: string;
            /**
             * Note
             * @description Why, for whoever looks back.
             */
            note: string;
            /** Regions */
            regions?: string[];
            /**
             * Seen
             * @description `version` that was read; another revision since then: 409.
             */
            seen: number;
            /**
             * Terms
             * @description basis, with_tax, method, tiers, settling and payout as in the example; if wanted goods, growth, mix, collection and cap. Every value is checked, and all that is wrong is said at once, by its path.
             */
            terms: {
                [key: string]: unknown;
            };
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
             * Attachments
             * @description `id` of attachments that were handed in before, at most 9.
             * @default []
             */
            attachments?: string[];
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
         * Rows
         * @description Rows of a feed; `GET /erp/feeds` says what a row has.
         * @example {
         *       "rows": [
         *         {
         *           "on_hand": "1200",
         *           "sku": "K101W",
         *           "warehouse": "WH01"
         *         }
         *       ]
         *     }
         */
        Rows: {
            /**
             * Dry Run
             * @description Say what would happen, and write nothing.
             * @default false
             */
            dry_run?: boolean;
            /**
             * Only Valid
             * @description Take over rows without faults although others have some.
             * @default false
             */
            only_valid?: boolean;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
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
             *       "flags": [],
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
         * RuleVersionOut
         * @description A version of a rule, with the change that brought it.
         */
        RuleVersionOut: {
            /**
             * By
             * @description Name of the member; null for an import and an operator.
             */
            by: string | null;
            /**
             * Change
             * @description Number of the change; null where it is older than the records.
             */
            change: number | null;
            /** Id */
            id: string;
            /** Note */
            note: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "now" | "later" | "over" | "replaced";
            /** State Text */
            state_text: string;
            /** Summary */
            summary: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * RuleWordsOut
         * @description A line of a rule in words.
         */
        RuleWordsOut: {
            /** Label */
            label: string;
            /** Text */
            text: string;
        };
        /**
         * RunOut
         * @description One run.
         * @example {
         *       "at": "2026-11-22T02:00:00Z",
         *       "faults": [
         *         {
         *           "code": "unknown_sku",
         *           "column": "sku",
         *           "message": "没有这个货号：K999。",
         *           "row": 2
         *         }
         *       ],
         *       "faulty": 1,
         *       "feed": "stock",
         *       "file": null,
         *       "id": "12",
         *       "late": 0,
         *       "rows": 2,
         *       "same": 0,
         *       "taken": 1
         *     }
         */
        RunOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Faults
             * @description The first 200.
             */
            faults: components["schemas"]["FaultOut"][];
            /** Faulty */
            faulty: number;
            /** Feed */
            feed: string;
            /** File */
            file: string | null;
            /** Id */
            id: string;
            /** Late */
            late: number;
            /** Rows */
            rows: number;
            /** Same */
            same: number;
            /** Taken */
            taken: number;
        };
        /**
         * RunsAnswer
         * @description A page of runs, newest first.
         * @example {
         *       "items": [
         *         {
         *           "at": "2026-11-22T02:00:00Z",
         *           "faults": [
         *             {
         *               "code": "unknown_sku",
         *               "column": "sku",
         *               "message": "没有这个货号：K999。",
         *               "row": 2
         *             }
         *           ],
         *           "faulty": 1,
         *           "feed": "stock",
         *           "file": null,
         *           "id": "12",
         *           "late": 0,
         *           "rows": 2,
         *           "same": 0,
         *           "taken": 1
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        RunsAnswer: {
            /** Items */
            items: components["schemas"]["RunOut"][];
            /** Next Cursor */
            next_cursor: string | null;
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
         * SellableRange
         * @description See prices.SellableRange.
         */
        SellableRange: {
            /**
             * @default {
             *       "dealers": [],
             *       "groups": [],
             *       "levels": [],
             *       "regions": []
             *     }
             */
            audience?: components["schemas"]["Audience"];
            /** Code */
            code: string;
            /**
             * Is Excluding
             * @default false
             */
            is_excluding?: boolean;
            /** Name */
            name: string;
            /**
             * @default {
             *       "but_not": [],
             *       "categories": [],
             *       "product_lines": [],
             *       "skus": []
             *     }
             */
            products?: components["schemas"]["Products"];
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * SessionAnswer
         * @description A new session.
         * @example {
         *       "expires_at": "2026-12-21T07:04:00Z",
         *       "me": {
         *         "ask": {
         *           "ordered": [],
         *           "registered": [
         *             "TEMPLATE_ID"
         *           ]
         *         },
         *         "capabilities": [
         *           "catalogue",
         *           "orders",
         *           "opportunities",
         *           "policies",
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
         *         "policy": {
         *           "answer": "sign",
         *           "blocks_orders": true,
         *           "count": 1,
         *           "number": "ZC261123-7K3FQ",
         *           "title": "2026 年度合作协议"
         *         },
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
         * SettlementDetail
         * @description A settlement with the orders that it rests on.
         * @example {
         *       "agreement": "年度返利",
         *       "amount": "16500.00",
         *       "answer_until": "2027-02-01T15:59:59Z",
         *       "answered_at": null,
         *       "basis": "1200000.00",
         *       "before": "0.00",
         *       "carried": "0.00",
         *       "dealer": null,
         *       "earned": "16500.00",
         *       "from_on": "2026-01-01",
         *       "kind": "final",
         *       "lines": [
         *         {
         *           "amount": "6000.00",
         *           "answer": null,
         *           "objection": null,
         *           "on_day": "2026-06-01",
         *           "order_number": "DD260601-7K3FQ",
         *           "position": 1,
         *           "state": "open"
         *         }
         *       ],
         *       "number": "FL270118-1A2B3C4D",
         *       "owed": "0.00",
         *       "paid_at": null,
         *       "payout": "goods",
         *       "state": "open",
         *       "tax_document": null,
         *       "tax_path": "same_invoice",
         *       "until_on": "2026-12-31"
         *     }
         */
        SettlementDetail: {
            /**
             * Agreement
             * @description Name of the agreement.
             */
            agreement: string;
            /**
             * Amount
             * @description What this one claims; negative when more was paid than earned.
             */
            amount: string;
            /**
             * Answer Until
             * Format: date-time
             */
            answer_until: string;
            /** Answered At */
            answered_at: string | null;
            /** Basis */
            basis: string;
            /**
             * Before
             * @description What settlements before had claimed.
             */
            before: string;
            /**
             * Carried
             * @description Taken to make up for negative ones.
             */
            carried: string;
            /** @description Whose it is, for members; null for a dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Earned
             * @description In all.
             */
            earned: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Kind
             * @description partial, final or correction (what changed after the final one).
             */
            kind: string;
            /** Lines */
            lines: components["schemas"]["SettlementLineOut"][];
            /** Number */
            number: string;
            /**
             * Owed
             * @description Of a negative one: what is not made up for yet.
             */
            owed: string;
            /** Paid At */
            paid_at: string | null;
            /**
             * Payout
             * @description goods, offset or cash.
             */
            payout: string;
            /**
             * State
             * @description open, disputed, confirmed (waits for finance), paid or carried.
             */
            state: string;
            /** Tax Document */
            tax_document: string | null;
            /**
             * Tax Path
             * @description same_invoice, red_letter or none (R-REB-11).
             */
            tax_path: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * SettlementLineOut
         * @description An order on a settlement.
         */
        SettlementLineOut: {
            /**
             * Amount
             * @description What counted, after returns.
             */
            amount: string;
            /** Answer */
            answer: string | null;
            /** Objection */
            objection: string | null;
            /**
             * On Day
             * Format: date
             */
            on_day: string;
            /** Order Number */
            order_number: string;
            /** Position */
            position: number;
            /**
             * State
             * @description open, confirmed, disputed or answered.
             */
            state: string;
        };
        /**
         * SettlementOut
         * @description What an agreement earned in a period, and what became of it.
         * @example {
         *       "agreement": "年度返利",
         *       "amount": "16500.00",
         *       "answer_until": "2027-02-01T15:59:59Z",
         *       "answered_at": null,
         *       "basis": "1200000.00",
         *       "before": "0.00",
         *       "carried": "0.00",
         *       "dealer": null,
         *       "earned": "16500.00",
         *       "from_on": "2026-01-01",
         *       "kind": "final",
         *       "number": "FL270118-1A2B3C4D",
         *       "owed": "0.00",
         *       "paid_at": null,
         *       "payout": "goods",
         *       "state": "open",
         *       "tax_document": null,
         *       "tax_path": "same_invoice",
         *       "until_on": "2026-12-31"
         *     }
         */
        SettlementOut: {
            /**
             * Agreement
             * @description Name of the agreement.
             */
            agreement: string;
            /**
             * Amount
             * @description What this one claims; negative when more was paid than earned.
             */
            amount: string;
            /**
             * Answer Until
             * Format: date-time
             */
            answer_until: string;
            /** Answered At */
            answered_at: string | null;
            /** Basis */
            basis: string;
            /**
             * Before
             * @description What settlements before had claimed.
             */
            before: string;
            /**
             * Carried
             * @description Taken to make up for negative ones.
             */
            carried: string;
            /** @description Whose it is, for members; null for a dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Earned
             * @description In all.
             */
            earned: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Kind
             * @description partial, final or correction (what changed after the final one).
             */
            kind: string;
            /** Number */
            number: string;
            /**
             * Owed
             * @description Of a negative one: what is not made up for yet.
             */
            owed: string;
            /** Paid At */
            paid_at: string | null;
            /**
             * Payout
             * @description goods, offset or cash.
             */
            payout: string;
            /**
             * State
             * @description open, disputed, confirmed (waits for finance), paid or carried.
             */
            state: string;
            /** Tax Document */
            tax_document: string | null;
            /**
             * Tax Path
             * @description same_invoice, red_letter or none (R-REB-11).
             */
            tax_path: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * SettlementsAnswer
         * @description A page of settlements, newest first.
         * @example {
         *       "items": [
         *         {
         *           "agreement": "年度返利",
         *           "amount": "16500.00",
         *           "answer_until": "2027-02-01T15:59:59Z",
         *           "answered_at": null,
         *           "basis": "1200000.00",
         *           "before": "0.00",
         *           "carried": "0.00",
         *           "dealer": null,
         *           "earned": "16500.00",
         *           "from_on": "2026-01-01",
         *           "kind": "final",
         *           "number": "FL270118-1A2B3C4D",
         *           "owed": "0.00",
         *           "paid_at": null,
         *           "payout": "goods",
         *           "state": "open",
         *           "tax_document": null,
         *           "tax_path": "same_invoice",
         *           "until_on": "2026-12-31"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        SettlementsAnswer: {
            /** Items */
            items: components["schemas"]["SettlementOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * SettlePart
         * @description A partial settlement outside the calendar.
         * @example {
         *       "amount": "5000.00",
         *       "dealer": "D0001"
         *     }
         */
        SettlePart: {
            /**
             * Amount
             * @description None: as much as the agreement allows.
             * @default null
             */
            amount?: string | null;
            /** Dealer */
            dealer: string;
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
         * ShipmentOut
         * @description A delivery note.
         * @example {
         *       "carrier": "顺丰速运",
         *       "is_replacement": false,
         *       "lines": [
         *         {
         *           "damaged": "0",
         *           "in_units": "2",
         *           "missing": "0",
         *           "name": "一开单控开关 白",
         *           "position": 1,
         *           "quantity": "20",
         *           "sku": "K101W"
         *         }
         *       ],
         *       "number": "FH261122-7K3FQ",
         *       "received_at": null,
         *       "shipped_at": "2026-11-22T06:00:00Z",
         *       "trace": [
         *         {
         *           "at": "2026-11-22T12:00:00Z",
         *           "words": "已到达杭州转运中心"
         *         }
         *       ],
         *       "tracking_number": "SF1234567890",
         *       "warehouse": "杭州仓"
         *     }
         */
        ShipmentOut: {
            /** Carrier */
            carrier: string | null;
            /** Is Replacement */
            is_replacement: boolean;
            /** Lines */
            lines: components["schemas"]["ParcelLineOut"][];
            /** Number */
            number: string;
            /** Received At */
            received_at: string | null;
            /**
             * Shipped At
             * Format: date-time
             */
            shipped_at: string;
            /**
             * Trace
             * @description The newest first.
             */
            trace: components["schemas"]["ParcelTraceOut"][];
            /** Tracking Number */
            tracking_number: string | null;
            /** Warehouse */
            warehouse: string;
        };
        /**
         * Sign
         * @description A signature.
         * @example {
         *       "name": "陈建安",
         *       "version": 1
         *     }
         */
        Sign: {
            /**
             * Name
             * @description The signer's own name, typed.
             */
            name: string;
            /**
             * Version
             * @description The version that was seen.
             */
            version: number;
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
         * SilentPerson
         * @description Somebody whom nothing but the inbox would tell.
         */
        SilentPerson: {
            /**
             * Dealer
             * @description Code of the dealer.
             */
            dealer: string;
            /** Name */
            name: string;
        };
        /**
         * SkuDetail
         * @description One article.
         * @example {
         *       "aliases": [
         *         "单开单控"
         *       ],
         *       "base_unit": "个",
         *       "category": "wall_switch",
         *       "code": "K101W",
         *       "groups": [],
         *       "has_choices": false,
         *       "is_active": true,
         *       "is_backorderable": false,
         *       "maximum": null,
         *       "minimum": null,
         *       "name": "一开单控开关 白",
         *       "pack": null,
         *       "parts": [],
         *       "picture": "3f9a1c27b04e4d58",
         *       "pictures": [
         *         "3f9a1c27b04e4d58"
         *       ],
         *       "places": 0,
         *       "price": {
         *         "list_price": "4.8000",
         *         "quantity": "1",
         *         "standard_price": "5.2000",
         *         "unit_price": "4.8000"
         *       },
         *       "product_line": "switch",
         *       "return_days": 15,
         *       "smallest": "1",
         *       "spec": "86型 雅白",
         *       "step": null,
         *       "stock": "plenty",
         *       "stock_text": "有",
         *       "substitute": null,
         *       "tax_rate": "0.1300",
         *       "tiers": [],
         *       "units": [
         *         {
         *           "denominator": 1,
         *           "numerator": 10,
         *           "places": 0,
         *           "unit": "盒"
         *         }
         *       ]
         *     }
         */
        SkuDetail: {
            /**
             * Aliases
             * @description Other names of it.
             */
            aliases: string[];
            /** Base Unit */
            base_unit: string;
            /** Category */
            category: string | null;
            /** Code */
            code: string;
            /**
             * Groups
             * @description What is to be chosen of it: `choices` of a line.
             */
            groups: components["schemas"]["ChoiceGroupOut"][];
            /**
             * Has Choices
             * @description Something is to be chosen before it can be ordered.
             */
            has_choices: boolean;
            /**
             * Is Active
             * @description False: it cannot be ordered any more; only members see it.
             */
            is_active: boolean;
            /**
             * Is Backorderable
             * @description Whether it can be ordered without stock.
             */
            is_backorderable: boolean;
            /** Maximum */
            maximum: string | null;
            /** Minimum */
            minimum: string | null;
            /** Name */
            name: string;
            /** Pack */
            pack: string | null;
            /**
             * Parts
             * @description What is always in it.
             */
            parts: components["schemas"]["ComponentOut"][];
            /**
             * Picture
             * @description Id of an attachment.
             */
            picture: string | null;
            /**
             * Pictures
             * @description Ids of attachments.
             */
            pictures: string[];
            /**
             * Places
             * @description Decimal places that may be ordered of the base unit.
             */
            places: number;
            /** @description Null for a member who looks for no dealer, where none is known, and before choices are made. */
            price: components["schemas"]["OwnPrice"] | null;
            /** Product Line */
            product_line: string;
            /**
             * Return Days
             * @description Null while it has no category.
             */
            return_days: number | null;
            /**
             * Smallest
             * @description The fewest that can be ordered.
             */
            smallest: string;
            /** Spec */
            spec: string;
            /** Step */
            step: string | null;
            /**
             * Stock
             * @enum {string}
             */
            stock: "plenty" | "few" | "none";
            /** Stock Text */
            stock_text: string;
            /**
             * Substitute
             * @description Code of what is offered instead.
             */
            substitute: string | null;
            /** Tax Rate */
            tax_rate: string;
            /**
             * Tiers
             * @description What it costs by its number. Empty for who may not see prices.
             */
            tiers: components["schemas"]["PriceTierOut"][];
            /** Units */
            units: components["schemas"]["SkuUnitOut"][];
        };
        /**
         * SkuOut
         * @description An article in a list. Quantities are base units; null asks for nothing.
         */
        SkuOut: {
            /** Base Unit */
            base_unit: string;
            /** Category */
            category: string | null;
            /** Code */
            code: string;
            /**
             * Has Choices
             * @description Something is to be chosen before it can be ordered.
             */
            has_choices: boolean;
            /**
             * Is Active
             * @description False: it cannot be ordered any more; only members see it.
             */
            is_active: boolean;
            /** Maximum */
            maximum: string | null;
            /** Minimum */
            minimum: string | null;
            /** Name */
            name: string;
            /** Pack */
            pack: string | null;
            /**
             * Picture
             * @description Id of an attachment.
             */
            picture: string | null;
            /**
             * Places
             * @description Decimal places that may be ordered of the base unit.
             */
            places: number;
            /** @description Null for a member who looks for no dealer, where none is known, and before choices are made. */
            price: components["schemas"]["OwnPrice"] | null;
            /** Product Line */
            product_line: string;
            /**
             * Smallest
             * @description The fewest that can be ordered.
             */
            smallest: string;
            /** Spec */
            spec: string;
            /** Step */
            step: string | null;
            /**
             * Stock
             * @enum {string}
             */
            stock: "plenty" | "few" | "none";
            /** Stock Text */
            stock_text: string;
            /** Units */
            units: components["schemas"]["SkuUnitOut"][];
        };
        /**
         * SkuUnitOut
         * @description A further unit: one is numerator/denominator base units, exactly.
         */
        SkuUnitOut: {
            /** Denominator */
            denominator: number;
            /** Numerator */
            numerator: number;
            /**
             * Places
             * @description Decimal places that may be ordered of it.
             */
            places: number;
            /** Unit */
            unit: string;
        };
        /**
         * Snooze
         * @description For how long.
         * @example {
         *       "days": 1
         *     }
         */
        Snooze: {
            /**
             * Days
             * @description Workdays until it may come again.
             * @default 1
             */
            days?: number;
        };
        /**
         * SpecialLineIn
         * @description One article.
         */
        SpecialLineIn: {
            /**
             * Price
             * @description Yuan per base unit, tax included.
             */
            price: string;
            /**
             * Quantity
             * @description At most so many base units.
             */
            quantity: string;
            /** Sku */
            sku: string;
        };
        /**
         * SpecialLineOut
         * @description One article of a special price.
         */
        SpecialLineOut: {
            /** Name */
            name: string;
            /** Price */
            price: string;
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /**
             * Usual Price
             * @description What it cost the dealer when he asked.
             */
            usual_price: string;
        };
        /**
         * SpecialPriceOut
         * @description A special price. It ends with its registration.
         * @example {
         *       "amount": "29400.00",
         *       "asked_at": "2026-11-23T02:00:00Z",
         *       "asked_by": "李渠道",
         *       "decided_at": null,
         *       "discount_bps": 1493,
         *       "is_on_behalf": true,
         *       "lines": [
         *         {
         *           "name": "BV电线 2.5平方 红",
         *           "price": "98.0000",
         *           "quantity": "300.0000",
         *           "sku": "BV25R",
         *           "usual_price": "109.4400"
         *         }
         *       ],
         *       "number": "TJ261121-7K3FQ",
         *       "reason": "客户要求与竞品同价，否则改选",
         *       "state": "pending",
         *       "state_text": "待审批",
         *       "valid_until": "2027-03-31T15:59:59Z"
         *     }
         */
        SpecialPriceOut: {
            /**
             * Amount
             * @description What all of it would cost at these prices.
             */
            amount: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Asked By
             * @description Name of who asked: somebody of the dealer, or a member who looks after him.
             */
            asked_by: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Discount Bps
             * @description How deep the deepest discount is below the standard price: 1493 is 14.93 %.
             */
            discount_bps: number;
            /**
             * Is On Behalf
             * @description A member asked for the dealer.
             */
            is_on_behalf: boolean;
            /** Lines */
            lines: components["schemas"]["SpecialLineOut"][];
            /** Number */
            number: string;
            /** Reason */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "returned" | "withdrawn";
            /** State Text */
            state_text: string;
            /**
             * Valid Until
             * Format: date-time
             */
            valid_until: string;
        };
        /**
         * SpecialPricesAnswer
         * @description Everything that was asked for, the newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "29400.00",
         *           "asked_at": "2026-11-23T02:00:00Z",
         *           "asked_by": "李渠道",
         *           "decided_at": null,
         *           "discount_bps": 1493,
         *           "is_on_behalf": true,
         *           "lines": [
         *             {
         *               "name": "BV电线 2.5平方 红",
         *               "price": "98.0000",
         *               "quantity": "300.0000",
         *               "sku": "BV25R",
         *               "usual_price": "109.4400"
         *             }
         *           ],
         *           "number": "TJ261121-7K3FQ",
         *           "reason": "客户要求与竞品同价，否则改选",
         *           "state": "pending",
         *           "state_text": "待审批",
         *           "valid_until": "2027-03-31T15:59:59Z"
         *         }
         *       ]
         *     }
         */
        SpecialPricesAnswer: {
            /** Items */
            items: components["schemas"]["SpecialPriceOut"][];
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
         * StandardPrice
         * @description See prices.StandardPrice.
         */
        StandardPrice: {
            /**
             * Cost
             * @default null
             */
            cost?: number | string | null;
            /**
             * Includes Tax
             * @default true
             */
            includes_tax?: boolean;
            /**
             * Min Price
             * @default null
             */
            min_price?: number | string | null;
            /** Price */
            price: number | string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * StandardPriceOut
         * @description A standard price.
         */
        StandardPriceOut: {
            /** Base Unit */
            base_unit: string;
            /** Cost */
            cost: string | null;
            /** Min Price */
            min_price: string | null;
            /**
             * Name
             * @description Of the article.
             */
            name: string;
            /** Price */
            price: string;
            /** Sku */
            sku: string;
            /**
             * Unit
             * @description The unit that it is meant for; empty: the base unit.
             */
            unit: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * StandardPricesAnswer
         * @description A page of standard prices.
         * @example {
         *       "items": [
         *         {
         *           "base_unit": "个",
         *           "cost": null,
         *           "min_price": "4.5000",
         *           "name": "一开单控开关 白",
         *           "price": "5.2000",
         *           "sku": "K101W",
         *           "unit": "",
         *           "valid_from": "2026-11-23T02:00:00Z",
         *           "valid_until": null
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        StandardPricesAnswer: {
            /** Items */
            items: components["schemas"]["StandardPriceOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * StatementLineOut
         * @description One booking.
         */
        StatementLineOut: {
            /**
             * Amount
             * @description Negative for what was paid.
             */
            amount: string;
            /**
             * Answer
             * @description What we say to that.
             * @default null
             */
            answer?: string | null;
            /** Kind */
            kind: string;
            /** Number */
            number: string;
            /**
             * Objection
             * @description What the dealer says is wrong with it.
             * @default null
             */
            objection?: string | null;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * StatementOut
         * @description A statement with its lines, in order of days.
         * @example {
         *       "answer": null,
         *       "charged": "30000.00",
         *       "closing": "3000.00",
         *       "dealer": null,
         *       "disputed": 0,
         *       "frozen_at": "2026-11-01T18:00:00Z",
         *       "lines": [
         *         {
         *           "amount": "30000.00",
         *           "answer": null,
         *           "kind": "invoice",
         *           "number": "FP1",
         *           "objection": null,
         *           "on": "2026-10-20"
         *         }
         *       ],
         *       "month": "2026-10",
         *       "objection": null,
         *       "opening": "0.00",
         *       "paid": "27000.00",
         *       "state": "open"
         *     }
         */
        StatementOut: {
            /** Answer */
            answer: string | null;
            /** Charged */
            charged: string;
            /** Closing */
            closing: string;
            /** @description Whose it is, for members; null for a dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Disputed
             * @description How many of its lines the dealer objects to.
             */
            disputed: number;
            /**
             * Frozen At
             * Format: date-time
             */
            frozen_at: string;
            /** Lines */
            lines: components["schemas"]["StatementLineOut"][];
            /** Month */
            month: string;
            /** Objection */
            objection: string | null;
            /**
             * Opening
             * @description Owed before it, less what was paid too much.
             */
            opening: string;
            /** Paid */
            paid: string;
            /**
             * State
             * @description open, confirmed, disputed or settled (a dispute that was answered).
             */
            state: string;
        };
        /**
         * StatementRow
         * @description A statement in a list.
         * @example {
         *       "answer": null,
         *       "charged": "30000.00",
         *       "closing": "3000.00",
         *       "dealer": null,
         *       "disputed": 0,
         *       "frozen_at": "2026-11-01T18:00:00Z",
         *       "month": "2026-10",
         *       "objection": null,
         *       "opening": "0.00",
         *       "paid": "27000.00",
         *       "state": "open"
         *     }
         */
        StatementRow: {
            /** Answer */
            answer: string | null;
            /** Charged */
            charged: string;
            /** Closing */
            closing: string;
            /** @description Whose it is, for members; null for a dealer's own people. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Disputed
             * @description How many of its lines the dealer objects to.
             */
            disputed: number;
            /**
             * Frozen At
             * Format: date-time
             */
            frozen_at: string;
            /** Month */
            month: string;
            /** Objection */
            objection: string | null;
            /**
             * Opening
             * @description Owed before it, less what was paid too much.
             */
            opening: string;
            /** Paid */
            paid: string;
            /**
             * State
             * @description open, confirmed, disputed or settled (a dispute that was answered).
             */
            state: string;
        };
        /**
         * StatementsAnswer
         * @description Statements of two years of a dealer, or a page of those of all whom a member looks after; newest first.
         * @example {
         *       "items": [
         *         {
         *           "answer": null,
         *           "charged": "30000.00",
         *           "closing": "3000.00",
         *           "dealer": null,
         *           "disputed": 0,
         *           "frozen_at": "2026-11-01T18:00:00Z",
         *           "month": "2026-10",
         *           "objection": null,
         *           "opening": "0.00",
         *           "paid": "27000.00",
         *           "state": "open"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        StatementsAnswer: {
            /** Items */
            items: components["schemas"]["StatementRow"][];
            /**
             * Next Cursor
             * @description Null for the statements of one dealer, which come at once.
             */
            next_cursor: string | null;
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
         * Steps
         * @description See promotions.Steps.
         */
        Steps: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "Steps";
            /**
             * Mode
             * @enum {string}
             */
            mode: "all_units" | "incremental";
            /** Tiers */
            tiers: components["schemas"]["Tier"][];
        };
        /**
         * Submit
         * @description A draft becomes an order at the price that was seen.
         * @example {
         *       "expected": {
         *         "amounts": [
         *           "104.00"
         *         ],
         *         "gifts": [],
         *         "total": "104.00"
         *       }
         *     }
         */
        Submit: {
            /**
             * @description None: the answer is 409 `price_changed` with the price.
             * @default null
             */
            expected?: components["schemas"]["ExpectedIn"] | null;
        };
        /**
         * SubscriptionsAnswer
         * @description For what to ask next, and what was granted.
         * @example {
         *       "ask": {
         *         "ordered": [],
         *         "registered": [
         *           "TEMPLATE_ID"
         *         ],
         *         "signed": [
         *           "TEMPLATE_ID"
         *         ]
         *       },
         *       "granted": {
         *         "registration_decided": 1
         *       }
         *     }
         */
        SubscriptionsAnswer: {
            /**
             * Ask
             * @description What the person has just done → templates to ask for then, at most three; empty: do not ask.
             */
            ask: {
                [key: string]: string[];
            };
            /**
             * Granted
             * @description Purpose → messages that he has granted and not got yet.
             */
            granted: {
                [key: string]: number;
            };
        };
        /**
         * SubstituteOut
         * @description What to take instead.
         */
        SubstituteOut: {
            /** Name */
            name: string;
            /** Sku */
            sku: string;
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
         * TaxDocument
         * @description The invoice that carries a rebate.
         * @example {
         *       "document": "红字 033001900104"
         *     }
         */
        TaxDocument: {
            /** Document */
            document: string;
        };
        /**
         * TemplateIn
         * @description A list to order again.
         * @example {
         *       "lines": [
         *         {
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "unit": "盒"
         *         }
         *       ],
         *       "name": "每月常备"
         *     }
         */
        TemplateIn: {
            /**
             * Lines
             * @default []
             */
            lines?: components["schemas"]["LineIn"][];
            /** Name */
            name: string;
        };
        /**
         * TemplateOut
         * @description A list to order again.
         * @example {
         *       "changed_at": "2026-11-22T02:00:00Z",
         *       "id": "0f9a1c27b04e4d58",
         *       "lines": [
         *         {
         *           "choices": [],
         *           "quantity": "2",
         *           "sku": "K101W",
         *           "unit": "盒"
         *         }
         *       ],
         *       "name": "每月常备"
         *     }
         */
        TemplateOut: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Id */
            id: string;
            /** Lines */
            lines: components["schemas"]["WantedOut"][];
            /** Name */
            name: string;
        };
        /**
         * TemplatesAnswer
         * @description Every template of the dealer, by name.
         * @example {
         *       "items": [
         *         {
         *           "changed_at": "2026-11-22T02:00:00Z",
         *           "id": "0f9a1c27b04e4d58",
         *           "lines": [
         *             {
         *               "choices": [],
         *               "quantity": "2",
         *               "sku": "K101W",
         *               "unit": "盒"
         *             }
         *           ],
         *           "name": "每月常备"
         *         }
         *       ]
         *     }
         */
        TemplatesAnswer: {
            /** Items */
            items: components["schemas"]["TemplateOut"][];
        };
        /**
         * Tier
         * @description See prices.Tier.
         */
        Tier: {
            /** At */
            at: number | string;
            /**
             * Off
             * @default null
             */
            off?: number | string | null;
            /**
             * Percent Off
             * @default null
             */
            percent_off?: number | string | null;
            /**
             * Price
             * @default null
             */
            price?: number | string | null;
        };
        /**
         * TierOut
         * @description From that volume on, so much percent.
         */
        TierOut: {
            /** Rate */
            rate: string;
            /** Start */
            start: string;
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
         * ToldAnswer
         * @description A page of deliveries, newest first.
         * @example {
         *       "items": [
         *         {
         *           "about": "DD261122-7K3FQ",
         *           "at": "2026-11-22T02:00:00Z",
         *           "event": "evt_0d4c9b7a1f2e3d5c6b8a",
         *           "finished_at": "2026-11-22T02:00:01Z",
         *           "kind": "order.approved",
         *           "round": 1,
         *           "state": "delivered",
         *           "status": 200
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ToldAnswer: {
            /** Items */
            items: components["schemas"]["ToldOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ToldOut
         * @description One event on its way to an address.
         * @example {
         *       "about": "DD261122-7K3FQ",
         *       "at": "2026-11-22T02:00:00Z",
         *       "event": "evt_0d4c9b7a1f2e3d5c6b8a",
         *       "finished_at": "2026-11-22T02:00:01Z",
         *       "kind": "order.approved",
         *       "round": 1,
         *       "state": "delivered",
         *       "status": 200
         *     }
         */
        ToldOut: {
            /** About */
            about: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Event
             * @description `webhook-id`: the same each time it is told.
             */
            event: string;
            /** Finished At */
            finished_at: string | null;
            /** Kind */
            kind: string;
            /**
             * Round
             * @description 1, and one more with each replay.
             */
            round: number;
            /**
             * State
             * @description queued, delivered, failed or dropped.
             */
            state: string;
            /**
             * Status
             * @description HTTP status of the last answer.
             */
            status: number | null;
        };
        /**
         * TraceIn
         * @description Where a parcel was.
         */
        TraceIn: {
            /**
             * At
             * Format: date-time
             * @description RFC 3339 with an offset
             */
            at: string;
            /** Words */
            words: string;
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
         *             "杭州建安电气有限公司"
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
         * TriedCartOut
         * @description A cart that must keep its price, with what it would cost.
         */
        TriedCartOut: {
            /** Expected */
            expected: string;
            /**
             * Found
             * @description Null: it could not be ordered any more.
             */
            found: string | null;
            /** Is Broken */
            is_broken: boolean;
            /** Name */
            name: string;
        };
        /**
         * TryAgreement
         * @description An agreement, or a revision of the one of that code, to try.
         * @example {
         *       "begins_on": "2026-01-01",
         *       "code": "FL2026",
         *       "ends_on": "2026-12-31",
         *       "is_new": true,
         *       "levels": [
         *         "A"
         *       ],
         *       "name": "年度返利",
         *       "terms": {
         *         "basis": "shipped",
         *         "method": "marginal",
         *         "payout": {
         *           "form": "goods",
         *           "tax_path": "same_invoice",
         *           "valid_days": 180
         *         },
         *         "settling": {
         *           "cap": "accrued",
         *           "leave_days": 15,
         *           "negative": "carry_forward",
         *           "partials": "quarterly",
         *           "silence_confirms": false
         *         },
         *         "tiers": [
         *           {
         *             "rate": "1",
         *             "start": "0"
         *           },
         *           {
         *             "rate": "1.5",
         *             "start": "500000"
         *           }
         *         ],
         *         "with_tax": false
         *       }
         *     }
         */
        TryAgreement: {
            /**
             * Baselines
             * @description By dealer's code; for growth over what was agreed.
             */
            baselines?: {
                [key: string]: string;
            };
            /**
             * Begins On
             * Format: date
             * @description Local day
             */
            begins_on: string;
            /** Code */
            code: string;
            /** Dealers */
            dealers?: string[];
            /**
             * Ends On
             * Format: date
             * @description Local day
             */
            ends_on: string;
            /**
             * Is New
             * @description False: a revision, in which nobody named means the same dealers.
             * @default true
             */
            is_new?: boolean;
            /** Levels */
            levels?: string[];
            /** Name */
            name: string;
            /** Regions */
            regions?: string[];
            /**
             * Terms
             * @description basis, with_tax, method, tiers, settling and payout as in the example; if wanted goods, growth, mix, collection and cap. Every value is checked, and all that is wrong is said at once, by its path.
             */
            terms: {
                [key: string]: unknown;
            };
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
         *                 "flags": [],
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
         *         "catalogue": {
         *           "few_below": "20",
         *           "few_below_by_category": {}
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "orders": {
         *           "ask_from_amount": "50000",
         *           "ask_from_discount": 40,
         *           "over_credit": "refuse",
         *           "receive_days": 15
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
         *         "rebates": {
         *           "answer_workdays": 10,
         *           "restored_days": 30,
         *           "use_cap_percent": 30,
         *           "warned_days": 30
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
                /**
                 * @default {
                 *       "few_below": "20",
                 *       "few_below_by_category": {}
                 *     }
                 */
                catalogue?: components["schemas"]["Catalogue"];
                matching: components["schemas"]["Matching"];
                /**
                 * @default {
                 *       "ask_from_amount": null,
                 *       "ask_from_discount": null,
                 *       "over_credit": "refuse",
                 *       "receive_days": 15
                 *     }
                 */
                orders?: components["schemas"]["Orders"];
                pipelines: components["schemas"]["Pipelines"];
                /**
                 * @default {
                 *       "answer_workdays": 10,
                 *       "restored_days": 30,
                 *       "use_cap_percent": 30,
                 *       "warned_days": 30
                 *     }
                 */
                rebates?: components["schemas"]["Rebates"];
                registrations: components["schemas"]["Registrations"];
            };
        };
        /**
         * TryPrices
         * @description A draft to try.
         * @example {
         *       "draft": {
         *         "order_promotions": [
         *           {
         *             "code": "FULL3000",
         *             "effect": {
         *               "is": "OrderOff",
         *               "tiers": [
         *                 {
         *                   "at": "3000",
         *                   "off": "200"
         *                 }
         *               ]
         *             },
         *             "name": "满3000减200",
         *             "valid_from": "2026-12-01T00:00:00+08:00",
         *             "valid_until": "2027-01-01T00:00:00+08:00"
         *           }
         *         ]
         *       }
         *     }
         */
        TryPrices: {
            /**
             * PriceDraft
             * @description One change: everything in it counts together or not at all.
             */
            draft: {
                /**
                 * Bundles
                 * @default []
                 */
                bundles?: components["schemas"]["Bundle"][];
                /**
                 * Endings
                 * @default []
                 */
                endings?: components["schemas"]["Ending"][];
                /**
                 * Licence Tiers
                 * @default []
                 */
                licence_tiers?: components["schemas"]["LicenceTiers"][];
                /**
                 * Margin Floors
                 * @default []
                 */
                margin_floors?: components["schemas"]["MarginFloor"][];
                /**
                 * Order Promotions
                 * @default []
                 */
                order_promotions?: components["schemas"]["OrderPromotion"][];
                /**
                 * Price Entries
                 * @default []
                 */
                price_entries?: components["schemas"]["PriceEntry"][];
                /**
                 * Price Lists
                 * @default []
                 */
                price_lists?: components["schemas"]["PriceList"][];
                /**
                 * Promotions
                 * @default []
                 */
                promotions?: components["schemas"]["Promotion"][];
                /**
                 * Sellable Ranges
                 * @default []
                 */
                sellable_ranges?: components["schemas"]["SellableRange"][];
                /**
                 * Standard Prices
                 * @default []
                 */
                standard_prices?: components["schemas"]["StandardPrice"][];
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
         *                 "flags": [],
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
         *         "catalogue": {
         *           "few_below": "20",
         *           "few_below_by_category": {}
         *         },
         *         "matching": {
         *           "possible_from": 0.8,
         *           "same_from": 0.97,
         *           "strong_from": 0.92
         *         },
         *         "orders": {
         *           "ask_from_amount": "50000",
         *           "ask_from_discount": 40,
         *           "over_credit": "refuse",
         *           "receive_days": 15
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
         *         "rebates": {
         *           "answer_workdays": 10,
         *           "restored_days": 30,
         *           "use_cap_percent": 30,
         *           "warned_days": 30
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
         * WaitingPolicy
         * @description A policy that the dealer has not answered.
         */
        WaitingPolicy: {
            /**
             * Answer
             * @description acknowledge or sign.
             */
            answer: string;
            /**
             * Blocks Orders
             * @description Nothing can be ordered before it is answered.
             */
            blocks_orders: boolean;
            /**
             * Count
             * @description How many wait in all.
             */
            count: number;
            /** Number */
            number: string;
            /** Title */
            title: string;
        };
        /**
         * WalletOut
         * @description What rebate can pay of orders.
         * @example {
         *       "balance": "10000.00",
         *       "batches": [
         *         {
         *           "amount": "16500.00",
         *           "expires_on": "2027-07-17",
         *           "issued_on": "2027-01-18",
         *           "lapsed": "0.00",
         *           "remaining": "10000.00",
         *           "reserved": "1500.00",
         *           "scope": {
         *             "categories": [],
         *             "product_lines": [
         *               "switch"
         *             ],
         *             "skus": [],
         *             "without": []
         *           },
         *           "source": "FL270118-1A2B3C4D",
         *           "used": "5000.00"
         *         }
         *       ],
         *       "movements": [
         *         {
         *           "amount": "1500.00",
         *           "at": "2027-02-01T02:00:00Z",
         *           "id": "FL270118-1A2B3C4D:#0",
         *           "kind": "reserved",
         *           "order_number": "DD270201-7K3FQ",
         *           "source": "FL270118-1A2B3C4D"
         *         }
         *       ],
         *       "reserved": "1500.00",
         *       "use_cap_percent": 30
         *     }
         */
        WalletOut: {
            /**
             * Balance
             * @description What is left in batches that have not expired.
             */
            balance: string;
            /**
             * Batches
             * @description With something left or reserved, the one that expires first at first.
             */
            batches: components["schemas"]["BatchOut"][];
            /**
             * Movements
             * @description The newest 50.
             */
            movements: components["schemas"]["MovementOut"][];
            /** Reserved */
            reserved: string;
            /**
             * Use Cap Percent
             * @description The most of an order that rebate pays (R-REB-10).
             */
            use_cap_percent: number;
        };
        /**
         * WantedOut
         * @description What was asked for, as it was asked for.
         */
        WantedOut: {
            /**
             * Choices
             * @description Of a configured product alone.
             */
            choices: components["schemas"]["ChosenOut"][];
            /** Quantity */
            quantity: string;
            /** Sku */
            sku: string;
            /** Unit */
            unit: string | null;
        };
        /**
         * WarehouseOut
         * @description A warehouse that sends goods.
         */
        WarehouseOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Region */
            region: string | null;
        };
        /**
         * WarehousesAnswer
         * @description Every warehouse, in order.
         * @example {
         *       "items": [
         *         {
         *           "code": "WH01",
         *           "name": "杭州中心仓",
         *           "region": "华东"
         *         }
         *       ]
         *     }
         */
        WarehousesAnswer: {
            /** Items */
            items: components["schemas"]["WarehouseOut"][];
        };
        /**
         * WayOut
         * @description How many people would be told by one way.
         */
        WayOut: {
            /** People */
            people: number;
            /** Text */
            text: string;
            /**
             * Way
             * @description chain, subscribe, mass, or inbox: by nothing else.
             */
            way: string;
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
        /**
         * Withdraw
         * @description Why it never counted.
         * @example {
         *       "reason": "合同没有签成"
         *     }
         */
        Withdraw: {
            /** Reason */
            reason: string;
        };
        /**
         * WithGift
         * @description See promotions.WithGift.
         */
        WithGift: {
            /** Every */
            every: number | string;
            /** Gifts */
            gifts: components["schemas"]["GiftItem"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            is: "WithGift";
            /**
             * Is Each
             * @default true
             */
            is_each?: boolean;
            /**
             * Most
             * @default null
             */
            most?: number | null;
        };
        /**
         * WorkbookAnswer
         * @description What a workbook says. Nothing is saved: lines become an order when they are sent as one.
         * @example {
         *       "cut_off": false,
         *       "lines": [
         *         {
         *           "cell": "D2",
         *           "name": "一开单控开关 白",
         *           "note": "",
         *           "quantity": "20",
         *           "sheet": "订货单",
         *           "sku": "K101W",
         *           "store": null,
         *           "unit": "盒"
         *         }
         *       ],
         *       "notices": [],
         *       "passed_over": [
         *         "填写说明"
         *       ],
         *       "problems": [
         *         {
         *           "cell": "A3",
         *           "code": "unknown_goods",
         *           "message": "没有找到“K999”，请核对货号或品名。",
         *           "sheet": "订货单"
         *         }
         *       ]
         *     }
         */
        WorkbookAnswer: {
            /**
             * Cut Off
             * @description Whether there are more problems than shown.
             */
            cut_off: boolean;
            /** Lines */
            lines: components["schemas"]["WorkbookLine"][];
            /**
             * Notices
             * @description What should be known though the row counts.
             */
            notices: components["schemas"]["WorkbookRemark"][];
            /**
             * Passed Over
             * @description Sheets that are no orders.
             */
            passed_over: string[];
            /**
             * Problems
             * @description All of them, at most 500.
             */
            problems: components["schemas"]["WorkbookRemark"][];
        };
        /**
         * WorkbookLine
         * @description One line of an order with its place.
         * @example {
         *       "cell": "D2",
         *       "name": "一开单控开关 白",
         *       "note": "",
         *       "quantity": "20",
         *       "sheet": "订货单",
         *       "sku": "K101W",
         *       "store": null,
         *       "unit": "盒"
         *     }
         */
        WorkbookLine: {
            /**
             * Cell
             * @description Where the quantity stands.
             */
            cell: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Quantity */
            quantity: string;
            /** Sheet */
            sheet: string;
            /** Sku */
            sku: string;
            /**
             * Store
             * @description The store that it is for; null when the workbook names none.
             */
            store: string | null;
            /** Unit */
            unit: string;
        };
        /**
         * WorkbookRemark
         * @description A problem, whose line is left out, or a notice.
         * @example {
         *       "cell": "A3",
         *       "code": "unknown_goods",
         *       "message": "没有找到“K999”，请核对货号或品名。",
         *       "sheet": "订货单"
         *     }
         */
        WorkbookRemark: {
            /** Cell */
            cell: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Sheet */
            sheet: string;
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
        /** @description The body is larger than 256 KiB, or a file than 8 MB. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not application/json, or a file not in multipart/form-data. */
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
    hand_in_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewAttachment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentOut"];
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
    get_attachment: {
        parameters: {
            query?: {
                /** @description `small`: of a picture, at most 320 pixels long. */
                size?: "full" | "small";
            };
            header?: never;
            path: {
                /** @description `id` of the attachment. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
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
    get_cart: {
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
                    "application/json": components["schemas"]["CartAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    put_cart: {
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
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartAnswer"];
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
    list_catalogue: {
        parameters: {
            query?: {
                /** @description Code of a category; those that are a part of it count. */
                category?: string | null;
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description For members: a dealer whom they look after, his range and prices. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Code of a product line. */
                product_line?: string | null;
                /** @description Parts of the code, name, alias or spec, in characters, pinyin or initials; lists the best. */
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
                    "application/json": components["schemas"]["CatalogueAnswer"];
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
    get_article: {
        parameters: {
            query?: {
                /** @description For members: a dealer whom they look after, his range and prices. */
                dealer?: string | null;
            };
            header?: never;
            path: {
                /** @description Such as K101W. */
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
                    "application/json": components["schemas"]["SkuDetail"];
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
    put_pictures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as K101W. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPictures"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuDetail"];
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
    list_categories: {
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
                    "application/json": components["schemas"]["CategoriesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_category: {
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
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
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
    put_category: {
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
                "application/json": components["schemas"]["CategoryIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
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
    put_articles_in: {
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
                "application/json": components["schemas"]["PutArticles"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedArticles"];
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
    list_all_categories: {
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
                    "application/json": components["schemas"]["CategoryRowsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
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
                /** @description `all`: whatever their role; for headquarters. */
                scope?: "deciders" | "all";
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
    list_own_authorisations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `current`: valid or coming. */
                state?: "current" | "over";
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
                    "application/json": components["schemas"]["AuthorisationsAnswer"];
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
    get_credit: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["CreditOut"];
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
    list_accounts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Part of the name or the code. */
                q?: string | null;
                /** @description `late`: only who has not paid by the due day. */
                state?: "late" | null;
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
                    "application/json": components["schemas"]["AccountsAnswer"];
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
    get_available: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["AvailableOut"];
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
    list_changes: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["ChangesAnswer"];
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
    ask_credit_change: {
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
                "application/json": components["schemas"]["NewChange"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOut"];
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
    list_comparisons: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["LedgerComparisonsAnswer"];
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
    add_comparison: {
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
                "application/json": components["schemas"]["NewLedgerComparison"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerComparisonOut"];
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
    compare_ledger_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewLedgerFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerWorkbookAnswer"];
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
    get_ledger_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_payments: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
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
                    "application/json": components["schemas"]["PaymentsAnswer"];
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
    add_payment: {
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
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
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
    assign_payment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Its number. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
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
    list_receivables: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `open`: only what is not paid. */
                state?: "open" | null;
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
                    "application/json": components["schemas"]["ReceivablesAnswer"];
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
    add_receivable: {
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
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivableOut"];
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
    list_statements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; members who name none get those of all they look after. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description For members who name no dealer. */
                state?: ("open" | "disputed" | "confirmed" | "settled") | null;
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
                    "application/json": components["schemas"]["StatementsAnswer"];
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
    get_statement: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
            };
            header?: never;
            path: {
                /** @description Such as 2026-10. */
                month: string;
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
                    "application/json": components["schemas"]["StatementOut"];
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
    confirm_statement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as 2026-10. */
                month: string;
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
                    "application/json": components["schemas"]["StatementRow"];
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
    dispute_statement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as 2026-10. */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Objection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementRow"];
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
    settle_statement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as 2026-10. */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementRow"];
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
    list_groups: {
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
                    "application/json": components["schemas"]["GroupsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_group: {
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
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRow"];
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
    put_group: {
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
                "application/json": components["schemas"]["GroupIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRow"];
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
    throw_group_away: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                code: string;
            };
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
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_group_dealers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["GroupDealersAnswer"];
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
    change_group_dealers: {
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
                "application/json": components["schemas"]["Regroup"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRow"];
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
    list_authorisations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `current`: valid or coming. */
                state?: "current" | "over";
            };
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
                    "application/json": components["schemas"]["AuthorisationsAnswer"];
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
    add_authorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as D0001. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuthorisation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorisationOut"];
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
    end_dealer_authorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as D0001. */
                code: string;
                /** @description `id` of the authorisation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAuthorisation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorisationOut"];
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
    propose: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as D0001. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    list_erp_clients: {
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
                    "application/json": components["schemas"]["ClientsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_erp_client: {
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
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithKey"];
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
    turn_off_erp_client: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the program. */
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
                    "application/json": components["schemas"]["ClientOut"];
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
    list_feeds: {
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
                    "application/json": components["schemas"]["FeedsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bring_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed: "products" | "prices" | "price_entries" | "stock" | "shipments" | "invoices" | "receipts" | "authorisations";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
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
    get_feed_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed: "products" | "prices" | "price_entries" | "stock" | "shipments" | "invoices" | "receipts" | "authorisations";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    bring_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed: "products" | "prices" | "price_entries" | "stock" | "shipments" | "invoices" | "receipts" | "authorisations";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewFeedFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
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
    list_erp_runs: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description None for all. */
                feed?: ("products" | "prices" | "price_entries" | "stock" | "shipments" | "invoices" | "receipts" | "authorisations") | null;
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
                    "application/json": components["schemas"]["RunsAnswer"];
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
    export_order_lines: {
        parameters: {
            query: {
                /** @description Only those of the dealer with this code. */
                dealer?: string | null;
                /** @description First local day on which they were submitted. */
                first: string;
                /** @description Last day, included; at most 400 days. */
                last: string;
                /** @description Only those in this state. */
                state?: ("draft" | "submitted" | "approved" | "partially_shipped" | "shipped" | "received" | "closed" | "cancelled") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_policy_reach: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_policy_old_prices: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_policy_reach_picture: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drawing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
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
    export_own_price_list: {
        parameters: {
            query?: {
                /** @description Code of a category; those that are a part of it count. */
                category?: string | null;
                /** @description For members: a dealer whom they look after. */
                dealer?: string | null;
                /** @description Code of a product line. */
                product_line?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_one_price_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as K101W. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_period_settlements: {
        parameters: {
            query: {
                /** @description Only those of the dealer with this code. */
                dealer?: string | null;
                /** @description First local day on which they were made. */
                first: string;
                /** @description Last day, included; at most 400 days. */
                last: string;
                /** @description Only those in this state. */
                state?: ("open" | "disputed" | "confirmed" | "paid" | "carried") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_one_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_all_standard_prices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    export_monthly_statement: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
            };
            header?: never;
            path: {
                /** @description Such as 2026-10. */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    list_favourites: {
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
                    "application/json": components["schemas"]["FavouritesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    put_favourite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as K101W. */
                code: string;
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
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    remove_favourite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as K101W. */
                code: string;
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
    get_leaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description WeCom's userid. */
                userid: string;
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
                    "application/json": components["schemas"]["LeavingOut"];
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
    list_proofs: {
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
                    "application/json": components["schemas"]["ProofsAnswer"];
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
    list_special_prices: {
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
                    "application/json": components["schemas"]["SpecialPricesAnswer"];
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
    ask_for_special_price: {
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
                "application/json": components["schemas"]["AskSpecialPrice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecialPriceOut"];
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
    list_templates: {
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
                    "application/json": components["schemas"]["TemplatesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_template: {
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
                "application/json": components["schemas"]["TemplateIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"];
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
    check_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReorderAnswer"];
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
    put_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"];
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
    drop_template: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
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
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_order_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewWorkbook"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookAnswer"];
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
    get_order_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Only those of the dealer with this code. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Part of a number or of an article's name, or a parcel's number. */
                q?: string | null;
                /** @description Only those with this article. */
                sku?: string | null;
                /** @description Only those in this state. */
                state?: ("draft" | "submitted" | "approved" | "partially_shipped" | "shipped" | "received" | "closed" | "cancelled") | null;
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
                    "application/json": components["schemas"]["OrdersAnswer"];
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
    place: {
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
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    get_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as DD261122-7K3FQ. */
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
                    "application/json": components["schemas"]["OrderDetail"];
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
    amend: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    cancel_approved: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    close_rest: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseShort"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    discard: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
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
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    get_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as DD261122-7K3FQ. */
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
                    "application/json": components["schemas"]["CartAnswer"];
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
    put_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartAnswer"];
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
    explain_line: {
        parameters: {
            query?: {
                /** @description Another moment to price the order for; none: that of the order. */
                at?: string | null;
            };
            header?: never;
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
                /** @description `position` of the line. */
                position: number;
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
                    "application/json": components["schemas"]["ExplanationAnswer"];
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
    check_reorder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as DD261122-7K3FQ. */
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
                    "application/json": components["schemas"]["ReorderAnswer"];
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
    ask_for_return: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReturn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
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
    send: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShipment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentOut"];
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
    receive_shipment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
                /** @description Number of the delivery note. */
                shipment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Receive"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    add_trace: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
                /** @description Number of the delivery note. */
                shipment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTrace"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentOut"];
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
    submit_kept: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    withdraw_submitted: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as DD261122-7K3FQ. */
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
                    "application/json": components["schemas"]["OrderOut"];
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
    create_draft: {
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
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
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
    list_policies: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description `current`: all at once, without a cursor. */
                scope?: "current" | "past";
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
                    "application/json": components["schemas"]["PoliciesAnswer"];
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
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["PolicyOut"];
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
    acknowledge_one_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"];
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
    note_policy_progress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Progress"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"];
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
    sign_one_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sign"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"];
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
    list_policy_versions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                kind?: ("promotion" | "rebate" | "price" | "annual" | "notice") | null;
                /** @description At most so many rows. */
                limit?: number;
                state?: ("draft" | "published" | "superseded" | "recalled") | null;
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
                    "application/json": components["schemas"]["DeskAnswer"];
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
    write_policy: {
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
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
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
    get_policy_version: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["DeskPolicy"];
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
    put_policy_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
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
    throw_policy_draft_away: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
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
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    send_policy_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
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
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_policy_dealers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description None: the one that was published last. */
                version?: number | null;
                /** @description Only those of whom nobody has opened it, read it to its end, or answered. */
                which?: "all" | "unopened" | "unread" | "unanswered";
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["ReachedAnswer"];
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
    list_policy_people: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as D0001. */
                code: string;
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["PeopleAnswer"];
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
    call_policy_reader: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as D0001. */
                code: string;
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneOut"];
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
    list_policy_old_prices: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["OldPricesOut"];
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
    publish_one_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
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
    get_policy_reach: {
        parameters: {
            query?: {
                /** @description None: the one that was published last. */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["ReachOut"];
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
    recall_one_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recall"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
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
    revise_one_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as ZC261123-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
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
    try_policy_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["DryRunOut"];
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
    try_policy_draft_prices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as ZC261123-7K3FQ. */
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
                    "application/json": components["schemas"]["PolicyPriceTrial"];
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
    count_policy_audience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceAnswer"];
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
    list_price_changes: {
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
                    "application/json": components["schemas"]["PriceChangesAnswer"];
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
    apply_price_change: {
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
                "application/json": components["schemas"]["ChangePrices"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceChangeOut"];
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
    try_price_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPrices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceTrialOut"];
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
    list_coupons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPrice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponsAnswer"];
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
    list_price_entries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Such as K101W. */
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
                    "application/json": components["schemas"]["PriceEntriesAnswer"];
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
    list_pinned_carts: {
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
                    "application/json": components["schemas"]["PinnedCartsAnswer"];
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
    pin_a_cart: {
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
                "application/json": components["schemas"]["PinCart"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinnedCartOut"];
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
    unpin_a_cart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: string;
            };
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
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    quote_cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPrice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteOut"];
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
    list_price_rules: {
        parameters: {
            query?: {
                /** @description Every version that was ever known of one rule. */
                code?: string | null;
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description None: all kinds. */
                kind?: ("sellable_range" | "price_list" | "bundle" | "licence_tiers" | "promotion" | "order_promotion" | "margin_floor") | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description None: those that count now or later. */
                state?: ("now" | "later" | "over") | null;
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
                    "application/json": components["schemas"]["PriceRulesAnswer"];
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
    get_price_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["PriceRuleDetail"];
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
    list_all_standard_prices: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Part of an article's code or name. */
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
                    "application/json": components["schemas"]["StandardPricesAnswer"];
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
    list_accruals: {
        parameters: {
            query: {
                /** @description Its code. */
                agreement: string;
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
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
                    "application/json": components["schemas"]["AccrualsAnswer"];
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
    list_agreements: {
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
                    "application/json": components["schemas"]["AgreementsAnswer"];
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
    publish_agreement: {
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
                "application/json": components["schemas"]["NewAgreement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementOut"];
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
    get_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as FL2026. */
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
                    "application/json": components["schemas"]["AgreementOut"];
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
    get_outlook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as FL2026. */
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
                    "application/json": components["schemas"]["OutlookOut"];
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
    list_positions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Such as FL2026. */
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
                    "application/json": components["schemas"]["PositionsAnswer"];
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
    revise_agreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL2026. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseAgreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementOut"];
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
    settle_agreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL2026. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePart"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
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
    list_agreement_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as FL2026. */
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
                    "application/json": components["schemas"]["AgreementVersionsAnswer"];
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
    withdraw_agreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL2026. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementOut"];
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
    try_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryAgreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTrialOut"];
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
    find_hints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHints"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HintsAnswer"];
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
    get_liability: {
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
                    "application/json": components["schemas"]["LiabilityOut"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_movements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; for members, who name one. */
                dealer?: string | null;
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
                    "application/json": components["schemas"]["MovementsAnswer"];
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
    get_progress: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["ProgressAnswer"];
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
    list_settlements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Code of a dealer; members who name none get those of all they look after. */
                dealer?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                state?: ("open" | "disputed" | "confirmed" | "paid" | "carried") | null;
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
                    "application/json": components["schemas"]["SettlementsAnswer"];
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
    get_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
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
                    "application/json": components["schemas"]["SettlementDetail"];
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
    answer_objection: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
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
    confirm_settlement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
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
                    "application/json": components["schemas"]["SettlementOut"];
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
    dispute_settlement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dispute"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
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
    pay_settlement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Paid"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
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
    name_tax_document: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as FL270118-1A2B3C4D. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
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
    get_wallet: {
        parameters: {
            query?: {
                /** @description Code of a dealer; for members, who name one. */
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
                    "application/json": components["schemas"]["WalletOut"];
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
    list_reminder_choices: {
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
                    "application/json": components["schemas"]["ReminderChoicesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    choose_reminder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition with the same key get the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description `kind` of the choice. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseChannels"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderChoiceOut"];
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
    list_reminders: {
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
                    "application/json": components["schemas"]["RemindersAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    snooze_reminder: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the reminder. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderOut"];
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
    credit_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as TH261122-7K3FQ. */
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
                    "application/json": components["schemas"]["ReturnOut"];
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
    take_back: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as TH261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
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
    send_others: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as TH261122-7K3FQ. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShipment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
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
    withdraw_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Such as TH261122-7K3FQ. */
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
                    "application/json": components["schemas"]["ReturnOut"];
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
    get_subscriptions: {
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
                    "application/json": components["schemas"]["SubscriptionsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    note_subscription_answers: {
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
                "application/json": components["schemas"]["Answered"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsAnswer"];
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
    list_warehouses: {
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
                    "application/json": components["schemas"]["WarehousesAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_webhooks: {
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
                    "application/json": components["schemas"]["EndpointsAnswer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    add_webhook: {
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
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
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
    change_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpoint"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
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
    list_webhook_deliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description `id` of the endpoint. */
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
                    "application/json": components["schemas"]["ToldAnswer"];
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
    replay_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the endpoint. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
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
    change_webhook_secret: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, new for each intent; a repetition with the same key gets the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description `id` of the endpoint. */
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
                    "application/json": components["schemas"]["EndpointWithSecret"];
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
}
