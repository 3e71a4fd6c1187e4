"""A pretend WeCom and WeChat over HTTP: the outside world of Qudao, as its own process.

It imports nothing of the product and the product imports nothing of it; they meet on the wire only, so
that neither can share the other's misreadings. It follows the platforms' own pages and seals callbacks with
wechatpy. May import: the standard library, flask, werkzeug, requests, wechatpy, xmltodict.

Layout: `gateway.py` is what every platform endpoint passes through (token, faults, frequency, log);
`wecom/` and `wechat/` hold the endpoints, one file per noun with a ROUTES table each; `pusher.py` delivers
callbacks; `control/` is what a script or the browser page may call. To add an endpoint, imitate
`wecom/login.py` and add its row to that file's ROUTES.
"""
