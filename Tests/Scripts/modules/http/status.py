from http import HTTPMethod, HTTPStatus

print(repr(HTTPStatus.NOT_FOUND), HTTPStatus.NOT_FOUND, HTTPStatus(200).phrase, HTTPStatus.OK == 200)
print(HTTPStatus.CREATED.description, HTTPStatus(302).is_redirection, HTTPStatus.IM_A_TEAPOT.is_client_error)
print(HTTPStatus.REQUEST_URI_TOO_LONG.name, repr(HTTPMethod.GET), HTTPMethod.POST, len(HTTPStatus))
# expect: <HTTPStatus.NOT_FOUND: 404> 404 OK True
# expect: Document created, URL follows True True
# expect: URI_TOO_LONG <HTTPMethod.GET> POST 62
