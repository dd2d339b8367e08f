from certificates import Ends, client_context, server_context

client, server = client_context(), server_context()
client.set_alpn_protocols(["h2", "http/1.1"])
for offered in ["http/1.1", "h2"], ["http/1.1"], ["other"], []:
    server.set_alpn_protocols(offered)
    ends = Ends(client, server)
    ends.handshake()
    print(ends.client.selected_alpn_protocol(), ends.server.selected_alpn_protocol())
# expect: http/1.1 http/1.1
# expect: http/1.1 http/1.1
# expect: None None
# expect: None None
