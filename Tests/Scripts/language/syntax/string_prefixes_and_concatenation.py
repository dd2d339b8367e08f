print("a" 'b' """c""" r"\d" f"{1}" "e", b"x" rb"\y" Br"\z", R"\n", u"u")  # expect: abc\d1e b'x\\y\\z' \n u
print(('long '
       'text'))  # expect: long text
