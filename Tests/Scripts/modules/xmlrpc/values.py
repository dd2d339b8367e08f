# Calls and values as text.
import datetime
import xmlrpc.client as client

text = client.dumps((1, "a<", [True], {"k": 1.5}), "name")
print(text.count("\n"), client.loads(text))  # expect: 25 ((1, 'a<', [True], {'k': 1.5}), 'name')
print(client.dumps((2,), methodresponse=True).split("\n")[1:5])
# expect: ['<methodResponse>', '<params>', '<param>', '<value><int>2</int></value>']
itself = []
itself.append(itself)
for value in None, 1 << 40, {1: 2}, {1}, itself:
    try:
        client.dumps((value,))
    except (TypeError, OverflowError) as error:
        print(error)
# expect: cannot marshal None unless allow_none is enabled
# expect: int exceeds XML-RPC limits
# expect: dictionary key must be string
# expect: cannot marshal <class 'set'> objects
# expect: cannot marshal recursive sequences
moment = client.DateTime(datetime.datetime(2024, 1, 2, 3, 4, 5))
print(moment, moment == "20240102T03:04:05", moment < datetime.datetime(2025, 1, 1))
# expect: 20240102T03:04:05 True True
value = client.loads(client.dumps((moment, client.Binary(b"x"))), use_builtin_types=True)[0]
print(value)  # expect: (datetime.datetime(2024, 1, 2, 3, 4, 5), b'x')
print(client.loads("<params><param><value>plain</value></param></params>"))  # expect: (('plain',), None)
for broken in "<a/>", client.dumps(client.Fault(3, "why")):
    try:
        client.loads(broken)
    except client.Error as error:
        print(repr(error))
# expect: ResponseError()
# expect: <Fault 3: 'why'>
