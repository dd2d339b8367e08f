from email.header import Header, decode_header, make_header

header = Header("Grüße aus der Stadt mit einem sehr langen Betreff, der umgebrochen werden muss", "utf-8")
print(header.encode())
print(Header("plain, " * 20, header_name="Subject").encode())
print(decode_header("=?utf-8?q?Caf=C3=A9?= =?utf-8?b?IGJhcg==?= and more"))
print(make_header(decode_header("=?iso-8859-1?q?p=F6stal?= x")), decode_header("plain"))
header = Header("a")
header.append("ü", "iso-8859-1")
print(str(header), header.encode(), header == "a ü")
# expect: =?utf-8?q?Gr=C3=BC=C3=9Fe_aus_der_Stadt_mit_einem_sehr_langen_Betreff=2C_der?=
# expect:  =?utf-8?q?_umgebrochen_werden_muss?=
# expect: plain, plain, plain, plain, plain, plain, plain, plain, plain, plain,
# expect:  plain, plain, plain, plain, plain, plain, plain, plain, plain, plain, 
# expect: [(b'Caf\xc3\xa9 bar', 'utf-8'), (b' and more', None)]
# expect: pöstal x [('plain', None)]
# expect: a ü a =?iso-8859-1?q?=FC?= True
