// Written by `npm run types` from openapi.json (sha256 71aa0ec697410d3652ae74b9f84b9804a14b92dcceef3e79c7c3766c44a22888). Do not edit.

export interface paths {
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
        /** Log in with a code of wx.login or wx.qy.login. */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AvailabilityAnswer
         * @description Whether it is free. Never whose it is (R-ID-8).
         * @example {
         *       "lookups_left": 19,
         *       "message": "目前没有人报备，可以提交。",
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
            credit_code: string | null;
            /**
             * Customer
             * @description The end customer's full name.
             */
            customer: string;
            /**
             * Product Lines
             * @description Codes of product lines; none means all.
             * @default []
             */
            product_lines: string[];
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
             * @description From wx.login or wx.qy.login; good once, for five minutes.
             */
            code: string;
            /**
             * Platform
             * @enum {string}
             */
            platform: "wechat" | "wecom";
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
         * InboxAnswer
         * @description A page of messages, newest first.
         * @example {
         *       "items": [
         *         {
         *           "at": "2026-11-21T07:20:00Z",
         *           "body": "上海浦江大饭店有限公司：客房开关改造 已受保护，保护期至 2027-02-19。",
         *           "id": "12",
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
         * ManagerOut
         * @description Who looks after the dealer.
         */
        ManagerOut: {
            /** Name */
            name: string;
        };
        /**
         * Me
         * @description The person behind the token, and what the client may offer.
         * @example {
         *       "capabilities": [
         *         "opportunities",
         *         "inbox"
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
             * @description Parts of this API that are of use.
             */
            capabilities: ("opportunities" | "inbox")[];
            /** @description For whom a dealer's contact acts now. */
            dealer: components["schemas"]["DealerOut"] | null;
            /**
             * Dealers
             * @description Every dealer the person may act for.
             */
            dealers: components["schemas"]["DealerOut"][];
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
         *           "inbox"
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
            amount: string | null;
            /**
             * Contact Name
             * @description Whom the dealer talks to, at most 50 characters.
             * @default null
             */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description That person's phone.
             * @default null
             */
            contact_phone: string | null;
            /**
             * Credit Code
             * @description The customer's unified social credit code, if known.
             * @default null
             */
            credit_code: string | null;
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
            expected_on: string | null;
            /**
             * Name
             * @description What it is about.
             */
            name: string;
            /**
             * Product Lines
             * @description Codes of product lines; none means all.
             * @default []
             */
            product_lines: string[];
        };
        /**
         * Nothing
         * @description An empty object, or nothing at all.
         */
        Nothing: Record<string, never>;
        /**
         * OpportunitiesAnswer
         * @description A page of registrations, newest first.
         * @example {
         *       "items": [
         *         {
         *           "amount": "120000.00",
         *           "availability": "free",
         *           "contact_name": "钱经理",
         *           "contact_phone": "+8613900001234",
         *           "credit_code": null,
         *           "customer": "上海浦江大饭店有限公司",
         *           "days_left": null,
         *           "decided_at": null,
         *           "expected_on": "2026-12-31",
         *           "name": "客房开关改造",
         *           "number": "BB261121-7K3FQ",
         *           "product_lines": [
         *             {
         *               "code": "switch",
         *               "name": "开关插座"
         *             }
         *           ],
         *           "protected_until": null,
         *           "reject_reason": null,
         *           "state": "pending_approval",
         *           "state_text": "审批中",
         *           "submitted_at": "2026-11-21T07:04:00Z"
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
         *       "availability": "free",
         *       "contact_name": "钱经理",
         *       "contact_phone": "+8613900001234",
         *       "credit_code": null,
         *       "customer": "上海浦江大饭店有限公司",
         *       "days_left": null,
         *       "decided_at": null,
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
         *       "product_lines": [
         *         {
         *           "code": "switch",
         *           "name": "开关插座"
         *         }
         *       ],
         *       "protected_until": null,
         *       "reject_reason": null,
         *       "state": "pending_approval",
         *       "state_text": "审批中",
         *       "submitted_at": "2026-11-21T07:04:00Z"
         *     }
         */
        OpportunityDetail: {
            /** Amount */
            amount: string | null;
            /**
             * Availability
             * @description As found at submission.
             * @enum {string}
             */
            availability: "free" | "possibly_taken" | "taken";
            /** Contact Name */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description E.164.
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
            /** Decided At */
            decided_at: string | null;
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
            /**
             * Product Lines
             * @description Empty means all.
             */
            product_lines: components["schemas"]["ProductLineOut"][];
            /**
             * Protected Until
             * @description Last moment of protection.
             */
            protected_until: string | null;
            reject_reason: components["schemas"]["RejectReason"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending_approval" | "protected" | "rejected" | "withdrawn" | "released";
            /** State Text */
            state_text: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
        };
        /**
         * OpportunityOut
         * @description A registration, for its own dealer.
         * @example {
         *       "amount": "120000.00",
         *       "availability": "free",
         *       "contact_name": "钱经理",
         *       "contact_phone": "+8613900001234",
         *       "credit_code": null,
         *       "customer": "上海浦江大饭店有限公司",
         *       "days_left": null,
         *       "decided_at": null,
         *       "expected_on": "2026-12-31",
         *       "name": "客房开关改造",
         *       "number": "BB261121-7K3FQ",
         *       "product_lines": [
         *         {
         *           "code": "switch",
         *           "name": "开关插座"
         *         }
         *       ],
         *       "protected_until": null,
         *       "reject_reason": null,
         *       "state": "pending_approval",
         *       "state_text": "审批中",
         *       "submitted_at": "2026-11-21T07:04:00Z"
         *     }
         */
        OpportunityOut: {
            /** Amount */
            amount: string | null;
            /**
             * Availability
             * @description As found at submission.
             * @enum {string}
             */
            availability: "free" | "possibly_taken" | "taken";
            /** Contact Name */
            contact_name: string | null;
            /**
             * Contact Phone
             * @description E.164.
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
            /** Decided At */
            decided_at: string | null;
            /** Expected On */
            expected_on: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /**
             * Product Lines
             * @description Empty means all.
             */
            product_lines: components["schemas"]["ProductLineOut"][];
            /**
             * Protected Until
             * @description Last moment of protection.
             */
            protected_until: string | null;
            reject_reason: components["schemas"]["RejectReason"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending_approval" | "protected" | "rejected" | "withdrawn" | "released";
            /** State Text */
            state_text: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
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
            facts: {
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
         * SessionAnswer
         * @description A new session.
         * @example {
         *       "expires_at": "2026-12-21T07:04:00Z",
         *       "me": {
         *         "capabilities": [
         *           "opportunities",
         *           "inbox"
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
    list_opportunities: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; none for the first. */
                cursor?: string | null;
                /** @description At most so many rows. */
                limit?: number;
                /** @description Only those in this state. */
                state?: ("pending_approval" | "protected" | "rejected" | "withdrawn" | "released") | null;
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
}
