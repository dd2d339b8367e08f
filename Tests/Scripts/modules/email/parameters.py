from email.message import Message

message = Message()
message.add_header("Content-Disposition", "attachment", filename="a b.gif")
message.add_header("X-Other", "y", filename=("iso-8859-1", "", "Fuß.ppt"), some_flag=None)
message.set_param("charset", "utf-8")
message.set_type("text/html")
print(message)
print(message.get_params(), message.get_filename(), message.get_param("filename", header="x-other"))
message.del_param("charset")
message.replace_header("content-disposition", "inline")
print(message.items())
try:
    message.replace_header("nothing", "x")
except KeyError as error:
    print(error)
# expect: Content-Disposition: attachment; filename="a b.gif"
# expect: X-Other: y; filename*=iso-8859-1''Fu%DF.ppt; some-flag
# expect: MIME-Version: 1.0
# expect: Content-Type: text/html; charset="utf-8"
# expect:
# expect:
# expect: [('text/html', ''), ('charset', 'utf-8')] a b.gif ('iso-8859-1', '', 'Fuß.ppt')
# expect: [('Content-Disposition', 'inline'), ('X-Other', "y; filename*=iso-8859-1''Fu%DF.ppt; some-flag"), ('MIME-Version', '1.0'), ('content-type', 'text/html')]
# expect: 'nothing'
