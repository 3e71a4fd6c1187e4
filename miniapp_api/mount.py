"""Hanging the API on an app that has other doors as well."""

from flask_openapi3.openapi import OpenAPI

from miniapp_api import docs
from miniapp_api.api import EXTENSION, Api
from miniapp_api.openapi import BLUEPRINTS
from miniapp_api.problems import handle_http_errors
from miniapp_api.requests import surround


def register(app: OpenAPI, api: Api) -> None:
    """Add every route of `/api/v1` to an app made by `openapi.new_app`; other paths are left alone."""
    app.extensions[EXTENSION] = api
    surround(app)
    handle_http_errors(app)
    for blueprint in BLUEPRINTS:
        app.register_api(blueprint)
    app.register_blueprint(docs.routes)
