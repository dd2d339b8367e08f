from certificates import Ends

ends = Ends()
print(ends.client.version(), ends.client.cipher())  # expect: None None
ends.handshake()
print(ends.client.version(), ends.client.cipher()[0], ends.server.server_side)
# expect: TLSv1.3 TLS_AES_256_GCM_SHA384 True
ends.client.write(b"question" * 1000)
ends.carry()
print(len(ends.server.read(3000)), ends.server.pending())  # expect: 3000 5000
room = bytearray(10)
print(ends.server.read(4, room), room)
# expect: 4 bytearray(b'ques\x00\x00\x00\x00\x00\x00')
print(ends.client.server_hostname, ends.server.server_hostname)  # expect: localhost None
