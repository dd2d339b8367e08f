from xml.etree.ElementTree import HTML_EMPTY

print("br" in HTML_EMPTY, "p" in HTML_EMPTY)  # expect: True False
