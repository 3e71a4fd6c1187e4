// Written by `npm run types` from openapi.json (sha256 cb1fdabb4c94551ef8d3f3479ecdc01084cadea9c8babda29690907f2d578b5b). Do not edit.

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
        /** One request. */
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
        /** Agree, or reject with a reason; the first of those who were asked decides. */
        post: operations["decide_approval"];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write some of what is known; all wrong fields are said at once. */
        patch: operations["qualify_opportunity"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
         *           "same_from": 0.92
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
         * ApprovalOut
         * @description A request for a decision.
         * @example {
         *       "decided_at": null,
         *       "decided_by": null,
         *       "id": "3",
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
         *       "state": "pending",
         *       "state_text": "待审批",
         *       "waited_hours": 2.5
         *     }
         */
        ApprovalOut: {
            /** Decided At */
            decided_at: string | null;
            /**
             * Decided By
             * @description Name; null while pending and when withdrawn.
             */
            decided_by: string | null;
            /** Id */
            id: string;
            /**
             * Reason
             * @description Of a rejection, as the dealer reads it.
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
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "returned" | "withdrawn";
            /** State Text */
            state_text: string;
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
         *           "decided_at": null,
         *           "decided_by": null,
         *           "id": "3",
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
         *           "state": "pending",
         *           "state_text": "待审批",
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
             * @description `returned` hands it back to be changed and sent again, where the subject allows that.
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
            kind: "pipeline_kept" | "over_capacity";
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
            capabilities: ("opportunities" | "inbox" | "company" | "members" | "approvals" | "dealers" | "today")[];
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
         * ReasonOut
         * @description A reason for a rejection.
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
         *           "same_from": 0.92
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
         *           "same_from": 0.92
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
                /** @description `pending`: oldest first. `decided`: whatever is over, withdrawn ones too; newest first. */
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
                    "application/json": components["schemas"]["ApprovalOut"];
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
                    "application/json": components["schemas"]["ApprovalOut"];
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
}
