import os
import sys

os.environ["BROWSER"] = "echo page %s"
import webbrowser

print(webbrowser.get("cat %s").args, type(webbrowser.get("echo %s &")).__name__)
try:
    webbrowser.get("none-such")
except webbrowser.Error as error:
    print(error)


class Shown(webbrowser.BaseBrowser):
    def open(self, url, new=0, autoraise=True):
        print("shown", url, new)
        return True


webbrowser.register("shown", Shown, preferred=True)
print(webbrowser.get("shown").open_new_tab("u"), webbrowser.open_new("v"))

# expect: ['%s'] BackgroundBrowser
# expect: could not locate runnable browser
# expect: shown u 2
# expect: shown v 1
# expect: True True
