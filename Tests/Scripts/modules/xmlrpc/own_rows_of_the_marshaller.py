import decimal
import xmlrpc.client

xmlrpc.client.Marshaller.dispatch[decimal.Decimal] = lambda self, value, write: write(f"<value><bigdecimal>{value}</bigdecimal></value>")
text = xmlrpc.client.dumps((decimal.Decimal("1.50"),))
print(text.splitlines()[2], xmlrpc.client.loads(text)[0])  # expect: <value><bigdecimal>1.50</bigdecimal></value></param> (Decimal('1.50'),)
try:
    xmlrpc.client.loads("<params><param><value><spam/></value></param></params>")
except xmlrpc.client.ResponseError as error:
    print(error)  # expect: ResponseError("unknown tag 'spam'")
try:
    xmlrpc.client.DateTime() < 3
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'DateTime' and 'int'
