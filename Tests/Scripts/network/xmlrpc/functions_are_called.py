# A server of functions, and a client that calls them.
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer


class Service:
    def add(self, left, right):
        """Adds."""
        return left + right

    def fail(self):
        raise xmlrpc.client.Fault(42, "no")

    def _private(self):
        return 1


with SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True) as server:
    server.register_instance(Service())
    server.register_introspection_functions()
    server.register_multicall_functions()
    server.register_function(lambda *values: list(values), "echo")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    url = f"http://127.0.0.1:{server.server_address[1]}"
    with xmlrpc.client.ServerProxy(url, allow_none=True, use_builtin_types=True) as proxy:
        print(proxy.add(1, 2), proxy.add("ä<", "&"))  # expect: 3 ä<&
        print(proxy.echo(1, 2.5, True, None, b"bytes", [1, (2,)], {"a": {}}))
        # expect: [1, 2.5, True, None, b'bytes', [1, [2]], {'a': {}}]
        print(proxy.system.listMethods()[:3], proxy.system.methodHelp("add"))
        # expect: ['add', 'echo', 'fail'] Adds.
        for function in proxy.fail, proxy._private, proxy.add:
            try:
                function()
            except xmlrpc.client.Fault as fault:
                print(fault.faultCode, fault.faultString)
        # expect: 42 no
        # expect: 1 <class 'Exception'>:method "_private" is not supported
        # expect: 1 <class 'TypeError'>:Service.add() missing 2 required positional arguments: 'left' and 'right'
        calls = xmlrpc.client.MultiCall(proxy)
        calls.add(2, 2)
        calls.fail()
        answers = calls()
        print(answers[0])  # expect: 4
        try:
            answers[1]
        except xmlrpc.client.Fault as fault:
            print(fault)  # expect: <Fault 42: 'no'>
    try:
        with xmlrpc.client.ServerProxy(url + "/elsewhere") as proxy:
            proxy.add(1, 2)
    except xmlrpc.client.ProtocolError as error:
        print(error.errcode, error.errmsg)  # expect: 404 Not Found
    server.shutdown()
    thread.join()
