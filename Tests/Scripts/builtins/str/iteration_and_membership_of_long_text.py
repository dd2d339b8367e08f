text = "line é\n" * 300
print(len(text), text.count("é"), text[1000], text[-2], text.split("\n")[150], text.find("é", 2000))
# expect: 2100 300 
# expect:  é line é 2000
