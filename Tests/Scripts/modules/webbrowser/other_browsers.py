import webbrowser
from unittest import mock

with mock.patch("subprocess.Popen") as popen:
    popen.return_value.poll.return_value = None
    popen.return_value.wait.return_value = 0
    for browser in (webbrowser.Epiphany("epiphany"), webbrowser.Opera("opera"), webbrowser.Elinks("elinks")):
        print(browser.open("http://here"), [one for one in popen.call_args.args[0] if one])
        browser.open("http://here", 2, False)
        print([one for one in popen.call_args.args[0] if one])
# expect: True ['epiphany', '-n', 'http://here']
# expect: ['epiphany', '-noraise', '-w', 'http://here']
# expect: True ['opera', 'http://here']
# expect: ['opera', 'http://here']
# expect: True ['elinks', '-remote', 'openURL(http://here)']
# expect: ['elinks', '-remote', 'openURL(http://here,new-tab)']
