<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerReader</name>
    <message>
        <source>The server’s answer cannot be understood: %1</source>
        <translation>Die Antwort des Servers ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>its head is far longer than expected</source>
        <translation>ihr Kopf ist viel länger als erwartet</translation>
    </message>
    <message>
        <source>it does not speak HTTP</source>
        <translation>sie ist kein HTTP</translation>
    </message>
    <message>
        <source>it changes to another protocol unasked</source>
        <translation>sie wechselt ungefragt zu einem anderen Protokoll</translation>
    </message>
    <message>
        <source>it does not begin with a status</source>
        <translation>sie beginnt nicht mit einem Status</translation>
    </message>
    <message>
        <source>a header has no name</source>
        <translation>eine Kopfzeile hat keinen Namen</translation>
    </message>
    <message>
        <source>it is coded in an unknown way</source>
        <translation>sie ist auf unbekannte Weise kodiert</translation>
    </message>
    <message>
        <source>its length makes no sense</source>
        <translation>ihre Länge ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a piece of it has no length</source>
        <translation>ein Stück davon hat keine Länge</translation>
    </message>
    <message>
        <source>a line of it has no end</source>
        <translation>eine Zeile davon hat kein Ende</translation>
    </message>
</context>
<context>
    <name>ArchiveStream</name>
    <message>
        <source>The file is not what it was when it was checked.</source>
        <translation>Die Datei ist nicht mehr, was sie bei der Prüfung war.</translation>
    </message>
    <message>
        <source>The file became shorter while it was sent.</source>
        <translation>Die Datei wurde während des Sendens kürzer.</translation>
    </message>
    <message>
        <source>the archive is not as long as was announced</source>
        <translation>das Archiv ist nicht so lang wie angekündigt</translation>
    </message>
</context>
<context>
    <name>Backends</name>
    <message>
        <source>This program does not know servers of the kind “%1”.</source>
        <translation>Dieses Programm kennt keine Server der Art „%1“.</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Test server</source>
        <translation>Testserver</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Not tried: a step before it failed.</source>
        <translation>Nicht versucht: Ein Schritt davor ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>The address of the proxy “%1” was found; it looks up the server itself.</source>
        <translation>Die Adresse des Proxys „%1“ wurde gefunden; er schlägt den Server selbst nach.</translation>
    </message>
    <message>
        <source>The address of “%1” was found.</source>
        <translation>Die Adresse von „%1“ wurde gefunden.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The proxy accepts connections.</source>
        <translation>Der Proxy nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>The server accepts connections.</source>
        <translation>Der Server nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>Not needed: no proxy stands on this way.</source>
        <translation>Nicht nötig: Auf diesem Weg steht kein Proxy.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Not tried by itself: without encryption each request is handed to the proxy whole.</source>
        <translation>Nicht für sich versucht: Ohne Verschlüsselung wird dem Proxy jede Anfrage ganz übergeben.</translation>
    </message>
    <message>
        <source>The proxy leads on to the server.</source>
        <translation>Der Proxy führt weiter zum Server.</translation>
    </message>
    <message>
        <source>Not needed: the connection to this address is not encrypted.</source>
        <translation>Nicht nötig: Die Verbindung zu dieser Adresse ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Certificate for</source>
        <translation>Zertifikat für</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, is valid until %2 and is trusted (%3).</source>
        <translation>Das Zertifikat wurde von „%1“ ausgestellt, gilt bis %2, und ihm wird vertraut (%3).</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>The server answers as it should.</source>
        <translation>Der Server antwortet, wie er soll.</translation>
    </message>
    <message>
        <source>The server answers as it should: %1.</source>
        <translation>Der Server antwortet, wie er soll: %1.</translation>
    </message>
    <message>
        <source>Not tried: no key or token of this server is known here. Sign in first.</source>
        <translation>Nicht versucht: Hier ist kein Schlüssel oder Token dieses Servers bekannt. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The key or token is accepted.</source>
        <translation>Der Schlüssel oder das Token wird angenommen.</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Not tried: it needs a sign-in.</source>
        <translation>Nicht versucht: Dafür ist eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>1 MB was sent and taken away again.</source>
        <translation>1 MB wurde gesendet und wieder entfernt.</translation>
    </message>
    <message>
        <source>Not tried: this server has no place for a trial that leaves nothing behind.</source>
        <translation>Nicht versucht: Dieser Server hat keinen Platz für einen Versuch, der nichts zurücklässt.</translation>
    </message>
</context>
<context>
    <name>ConnectionProbe</name>
    <message>
        <source>Nobody answered the question in time.</source>
        <translation>Niemand hat die Frage rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>There is no address for the name “%1”.</source>
        <translation>Zum Namen „%1“ gibt es keine Adresse.</translation>
    </message>
    <message>
        <source>The server did not begin to speak encrypted in time.</source>
        <translation>Der Server begann nicht rechtzeitig, verschlüsselt zu sprechen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came back from %1 within %n second(s).</source>
        <translation>
            <numerusform>Von %1 kam innerhalb von %n Sekunde nichts zurück.</numerusform>
            <numerusform>Von %1 kam innerhalb von %n Sekunden nichts zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Antwort des Servers</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Upload of 1 MB</source>
        <translation>Upload von 1 MB</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Result: failed at “%1”.</source>
        <translation>Ergebnis: Fehlgeschlagen bei „%1“.</translation>
    </message>
    <message>
        <source>Result: nothing failed.</source>
        <translation>Ergebnis: Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Slipway %1: connection check</source>
        <translation>Slipway %1: Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Server: %1, %2</source>
        <translation>Server: %1, %2</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>   Address: %1</source>
        <translation>   Adresse: %1</translation>
    </message>
    <message>
        <source>   Request: %1</source>
        <translation>   Anfrage: %1</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>The server sends us on to %1, which was not asked for.</source>
        <translation>Der Server schickt uns weiter zu %1, was nicht verlangt war.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>einer anderen Adresse</translation>
    </message>
    <message>
        <source>The server sends us on again and again.</source>
        <translation>Der Server schickt uns immer wieder weiter.</translation>
    </message>
    <message>
        <source>The computer has slept or has changed the network: the connection is made anew.</source>
        <translation>Der Rechner hat geschlafen oder das Netz gewechselt: Die Verbindung wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>The server can be reached, but broke off while the file was being sent. It may be refusing it: too large, no space left, or no permission.</source>
        <translation>Der Server ist zu erreichen, brach aber ab, während die Datei gesendet wurde. Vielleicht lehnt er sie ab: zu groß, kein Platz mehr oder keine Erlaubnis.</translation>
    </message>
</context>
<context>
    <name>Dandi</name>
    <message>
        <source>Another file stands at this path in the dataset and was left as it is.</source>
        <translation>Unter diesem Pfad liegt im Datensatz eine andere Datei; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>There is a contact e-mail but no contact person.</source>
        <translation>Es gibt eine Kontakt-E-Mail, aber keine Kontaktperson.</translation>
    </message>
    <message>
        <source>Fill in the name of the contact person, or remove the e-mail.</source>
        <translation>Tragen Sie den Namen der Kontaktperson ein, oder entfernen Sie die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The contact person has no e-mail address.</source>
        <translation>Die Kontaktperson hat keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Fill in the e-mail address of the contact person.</source>
        <translation>Tragen Sie die E-Mail-Adresse der Kontaktperson ein.</translation>
    </message>
    <message>
        <source>A dataset with contributors or a funder needs a contact person.</source>
        <translation>Ein Datensatz mit Mitwirkenden oder einem Geldgeber braucht eine Kontaktperson.</translation>
    </message>
    <message>
        <source>Fill in name and e-mail of the contact person, or give one of the contributors the role Contact person and an e-mail.</source>
        <translation>Tragen Sie Name und E-Mail-Adresse der Kontaktperson ein, oder geben Sie einem der Mitwirkenden die Rolle „Kontaktperson“ und eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is a funder but no award number.</source>
        <translation>Es gibt einen Geldgeber, aber keine Fördernummer.</translation>
    </message>
    <message>
        <source>Fill in the award number, or the project’s name if it has none.</source>
        <translation>Tragen Sie die Fördernummer ein, oder den Namen des Projekts, wenn es keine hat.</translation>
    </message>
    <message>
        <source>There is an award number but no funder.</source>
        <translation>Es gibt eine Fördernummer, aber keinen Geldgeber.</translation>
    </message>
    <message>
        <source>Fill in the organisation that gave the award.</source>
        <translation>Tragen Sie die Organisation ein, die die Förderung vergeben hat.</translation>
    </message>
    <message>
        <source>The embargo would end in the past.</source>
        <translation>Das Embargo würde in der Vergangenheit enden.</translation>
    </message>
    <message>
        <source>Choose a later date.</source>
        <translation>Wählen Sie ein späteres Datum.</translation>
    </message>
    <message>
        <source>The embargo would last longer than this server allows.</source>
        <translation>Das Embargo würde länger dauern, als dieser Server erlaubt.</translation>
    </message>
    <message>
        <source>Choose a date not later than %1; with a funder and an award number it may be up to five years.</source>
        <translation>Wählen Sie ein Datum, das nicht nach dem %1 liegt; mit Geldgeber und Fördernummer dürfen es bis zu fünf Jahre sein.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>A key usually has 40 characters, figures and the letters a to f.</source>
        <translation>Ein Schlüssel hat gewöhnlich 40 Zeichen, Ziffern und die Buchstaben a bis f.</translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation>%1, Schema %2</translation>
    </message>
    <message>
        <source>You have no dataset “%1” here. An ID has six figures, like 000123.</source>
        <translation>Sie haben hier keinen Datensatz „%1“. Eine ID hat sechs Ziffern, wie 000123.</translation>
    </message>
    <message>
        <source>Several datasets are called “%1”: %2. Use the ID.</source>
        <translation>Mehrere Datensätze heißen „%1“: %2. Verwenden Sie die ID.</translation>
    </message>
    <message>
        <source>Already there, identical.</source>
        <translation>Schon da, identisch.</translation>
    </message>
    <message>
        <source>Another file stands at “%1” in the dataset.</source>
        <translation>Eine andere Datei liegt im Datensatz unter „%1“.</translation>
    </message>
    <message>
        <source>The server takes no empty files.</source>
        <translation>Der Server nimmt keine leeren Dateien.</translation>
    </message>
    <message>
        <source>What was pasted holds blanks or letters that no key has. Copy the key alone.</source>
        <translation>Das Eingefügte enthält Leerzeichen oder Buchstaben, die kein Schlüssel hat. Kopieren Sie nur den Schlüssel.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The server takes no empty files: leave it out.</source>
        <translation>Der Server nimmt keine leeren Dateien: Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The file is larger than 5 TiB.</source>
        <translation>Die Datei ist größer als 5 TiB.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Teilen Sie sie in mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Put it back, or remove it from the list.</source>
        <translation>Legen Sie sie zurück, oder entfernen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Remove it from the list and add the files inside it.</source>
        <translation>Entfernen Sie ihn aus der Liste, und fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Change its permissions, or remove it from the list.</source>
        <translation>Ändern Sie ihre Zugriffsrechte, oder entfernen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>“%1” is a hidden name, which other programs leave out.</source>
        <translation>„%1“ ist ein versteckter Name, den andere Programme auslassen.</translation>
    </message>
    <message>
        <source>Leave the file out unless others need it.</source>
        <translation>Lassen Sie die Datei weg, wenn andere sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Your account may not upload to this server yet.</source>
        <translation>Ihr Konto darf noch nicht auf diesen Server hochladen.</translation>
    </message>
    <message>
        <source>The dataset %1 does not belong to you.</source>
        <translation>Der Datensatz %1 gehört Ihnen nicht.</translation>
    </message>
    <message>
        <source>Ask one of its owners to add you on the web site, or choose another dataset.</source>
        <translation>Bitten Sie einen seiner Eigentümer, Sie auf der Website hinzuzufügen, oder wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>The embargo of the dataset %1 is being released; until that is done nothing can be changed.</source>
        <translation>Das Embargo des Datensatzes %1 wird gerade aufgehoben; bis dahin kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Everybody can see and download what is uploaded to this dataset, from the first file on. Files that are under embargo in another dataset become visible when they are uploaded here.</source>
        <translation>Alle können sehen und herunterladen, was in diesen Datensatz hochgeladen wird, von der ersten Datei an. Dateien, die in einem anderen Datensatz unter Embargo stehen, werden sichtbar, wenn sie hier hochgeladen werden.</translation>
    </message>
    <message>
        <source>If that is not wanted, create a dataset with an embargo.</source>
        <translation>Wenn das nicht gewünscht ist, legen Sie einen Datensatz mit Embargo an.</translation>
    </message>
    <message>
        <source>The server does not list this file.</source>
        <translation>Der Server führt diese Datei nicht auf.</translation>
    </message>
    <message>
        <source>the people who run this server</source>
        <translation>die Betreiber dieses Servers</translation>
    </message>
    <message>
        <source>Your registration is not finished: the questionnaire has not been filled in. Finish it on the web site, then sign in again.</source>
        <translation>Ihre Registrierung ist nicht abgeschlossen: Der Fragebogen ist nicht ausgefüllt. Schließen Sie sie auf der Website ab, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Your account is waiting for approval. That takes up to two working days; if it takes longer, write to %1.</source>
        <translation>Ihr Konto wartet auf die Freigabe. Das dauert bis zu zwei Arbeitstage; wenn es länger dauert, schreiben Sie an %1.</translation>
    </message>
    <message>
        <source>Your account was not approved for uploads. Write to %1.</source>
        <translation>Ihr Konto wurde nicht für Uploads freigegeben. Schreiben Sie an %1.</translation>
    </message>
    <message>
        <source>Your account may not upload here (the server says “%1”). Write to %2.</source>
        <translation>Ihr Konto darf hier nicht hochladen (der Server sagt „%1“). Schreiben Sie an %2.</translation>
    </message>
    <message>
        <source>This server works with metadata of version %1 and does not take version %2, which this program writes. Look for another version of this program.</source>
        <translation>Dieser Server arbeitet mit Metadaten der Version %1 und nimmt Version %2 nicht an, die dieses Programm schreibt. Suchen Sie nach einer anderen Version dieses Programms.</translation>
    </message>
    <message>
        <source>Correct it in the metadata editor on the web site.</source>
        <translation>Berichtigen Sie es im Metadaten-Editor auf der Website.</translation>
    </message>
    <message>
        <source>A file and a folder cannot have the same name. Rename the file, or the folder it would stand in the way of.</source>
        <translation>Eine Datei und ein Ordner können nicht gleich heißen. Benennen Sie die Datei um oder den Ordner, dem sie im Weg wäre.</translation>
    </message>
    <message>
        <source>The server has moved to another address. Check the address of this server.</source>
        <translation>Der Server ist zu einer anderen Adresse umgezogen. Prüfen Sie die Adresse dieses Servers.</translation>
    </message>
    <message>
        <source>the server cuts the file into other parts than we do</source>
        <translation>der Server teilt die Datei anders auf als wir</translation>
    </message>
    <message>
        <source>the id of the upload is no UUID</source>
        <translation>die Kennung des Uploads ist keine UUID</translation>
    </message>
</context>
<context>
    <name>DandiContent</name>
    <message>
        <source>Add it to the subject in the NWB file and write the file again.</source>
        <translation>Fügen Sie es in der NWB-Datei beim Versuchssubjekt (subject) hinzu, und schreiben Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The file does not say which NWB version it follows.</source>
        <translation>Die Datei sagt nicht, welcher NWB-Version sie folgt.</translation>
    </message>
    <message>
        <source>Write it with a current NWB library, or check that it is an NWB file at all.</source>
        <translation>Schreiben Sie sie mit einer aktuellen NWB-Bibliothek, oder prüfen Sie, ob sie überhaupt eine NWB-Datei ist.</translation>
    </message>
    <message>
        <source>The NWB version &quot;%1&quot; is not written like 2.6.0.</source>
        <translation>Die NWB-Version „%1“ ist nicht wie 2.6.0 geschrieben.</translation>
    </message>
    <message>
        <source>Write the file with a current NWB library.</source>
        <translation>Schreiben Sie die Datei mit einer aktuellen NWB-Bibliothek.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; every NWB file must have it.</source>
        <translation>„%1“ fehlt; jede NWB-Datei muss es haben.</translation>
    </message>
    <message>
        <source>The species of the subject is missing.</source>
        <translation>Die Spezies des Versuchssubjekts fehlt.</translation>
    </message>
    <message>
        <source>The species &quot;%1&quot; is not a Latin name.</source>
        <translation>Die Spezies „%1“ ist kein lateinischer Name.</translation>
    </message>
    <message>
        <source>Write its Latin name, for example Mus musculus, or its NCBITaxon address.</source>
        <translation>Schreiben Sie den lateinischen Namen, zum Beispiel Mus musculus, oder die NCBITaxon-Adresse.</translation>
    </message>
    <message>
        <source>DANDI’s list does not have the species &quot;%1&quot;.</source>
        <translation>DANDIs Liste enthält die Spezies „%1“ nicht.</translation>
    </message>
    <message>
        <source>Check the spelling. The name is kept without an identifier; better is the address http://purl.obolibrary.org/obo/NCBITaxon_… of the species.</source>
        <translation>Prüfen Sie die Schreibweise. Der Name wird ohne Kennung aufgehoben; besser ist die Adresse http://purl.obolibrary.org/obo/NCBITaxon_… der Spezies.</translation>
    </message>
    <message>
        <source>The sex of the subject is missing.</source>
        <translation>Das Geschlecht des Versuchssubjekts fehlt.</translation>
    </message>
    <message>
        <source>Add M, F, O (other) or U (unknown) to the subject in the NWB file.</source>
        <translation>Fügen Sie in der NWB-Datei beim Versuchssubjekt (subject) M, F, O (anderes) oder U (unbekannt) hinzu.</translation>
    </message>
    <message>
        <source>The sex &quot;%1&quot; is not one of %2.</source>
        <translation>Das Geschlecht „%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>Write one of these letters.</source>
        <translation>Schreiben Sie einen dieser Buchstaben.</translation>
    </message>
    <message>
        <source>The age of the subject is missing, and so is its birthday.</source>
        <translation>Das Alter des Versuchssubjekts fehlt, und auch sein Geburtsdatum.</translation>
    </message>
    <message>
        <source>Add an age like P90D (90 days), or the date of birth.</source>
        <translation>Fügen Sie ein Alter wie P90D (90 Tage) oder das Geburtsdatum hinzu.</translation>
    </message>
    <message>
        <source>The age &quot;%1&quot; is not written as a duration.</source>
        <translation>Das Alter „%1“ ist nicht als Dauer geschrieben.</translation>
    </message>
    <message>
        <source>Write it like P90D (90 days), P12W (12 weeks), or P1D/P3D for a range.</source>
        <translation>Schreiben Sie es wie P90D (90 Tage), P12W (12 Wochen) oder P1D/P3D für einen Bereich.</translation>
    </message>
    <message>
        <source>The date of birth &quot;%1&quot; is not a date.</source>
        <translation>Das Geburtsdatum „%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it like 2024-01-31T00:00:00+00:00.</source>
        <translation>Schreiben Sie es wie 2024-01-31T00:00:00+00:00.</translation>
    </message>
    <message>
        <source>The subject was born after the session.</source>
        <translation>Das Versuchssubjekt wurde nach der Sitzung geboren.</translation>
    </message>
    <message>
        <source>Correct one of the two dates.</source>
        <translation>Berichtigen Sie eines der beiden Daten.</translation>
    </message>
    <message>
        <source>The file says nothing about the subject.</source>
        <translation>Die Datei sagt nichts über das Versuchssubjekt.</translation>
    </message>
    <message>
        <source>Add a subject with an ID, species, sex and age to the NWB file.</source>
        <translation>Fügen Sie der NWB-Datei ein Versuchssubjekt (subject) mit ID, Spezies, Geschlecht und Alter hinzu.</translation>
    </message>
    <message>
        <source>The subject has no ID.</source>
        <translation>Das Versuchssubjekt hat keine ID.</translation>
    </message>
    <message>
        <source>The session’s start &quot;%1&quot; is not a date and time.</source>
        <translation>Der Beginn der Sitzung „%1“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>Write it like 2024-01-31T09:30:00+01:00.</source>
        <translation>Schreiben Sie ihn wie 2024-01-31T09:30:00+01:00.</translation>
    </message>
    <message>
        <source>The session starts in the future.</source>
        <translation>Die Sitzung beginnt in der Zukunft.</translation>
    </message>
    <message>
        <source>Correct the date in the NWB file, or the clock of this computer.</source>
        <translation>Berichtigen Sie das Datum in der NWB-Datei oder die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The session is dated before 1980.</source>
        <translation>Die Sitzung ist auf die Zeit vor 1980 datiert.</translation>
    </message>
    <message>
        <source>Check the date in the NWB file.</source>
        <translation>Prüfen Sie das Datum in der NWB-Datei.</translation>
    </message>
    <message>
        <source>The time series &quot;%1&quot; has a sampling rate of 0.</source>
        <translation>Die Zeitreihe „%1“ hat eine Abtastrate von 0.</translation>
    </message>
    <message>
        <source>The time series &quot;%1&quot; has another number of times than of samples: %2.</source>
        <translation>Die Zeitreihe „%1“ hat nicht so viele Zeitpunkte wie Messwerte: %2.</translation>
    </message>
    <message>
        <source>The recording &quot;%1&quot; has another number of channels than of electrodes: %2.</source>
        <translation>Die Aufzeichnung „%1“ hat nicht so viele Kanäle wie Elektroden: %2.</translation>
    </message>
    <message>
        <source>The series &quot;%1&quot; has another number of columns than of regions: %2.</source>
        <translation>Die Reihe „%1“ hat nicht so viele Spalten wie Regionen: %2.</translation>
    </message>
    <message>
        <source>The positions &quot;%1&quot; have more than three dimensions: %2.</source>
        <translation>Die Positionen „%1“ haben mehr als drei Dimensionen: %2.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; uses an ID twice: %2.</source>
        <translation>Die Tabelle „%1“ verwendet eine ID zweimal: %2.</translation>
    </message>
    <message>
        <source>The data at &quot;%1&quot; break a rule of NWB: %2.</source>
        <translation>Die Daten bei „%1“ verletzen eine Regel von NWB: %2.</translation>
    </message>
    <message>
        <source>Correct it where the NWB file is made, and write the file again.</source>
        <translation>Berichtigen Sie es dort, wo die NWB-Datei erzeugt wird, und schreiben Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The file contains links to other files (%1), which DANDI does not take.</source>
        <translation>Die Datei enthält Verweise auf andere Dateien (%1), die DANDI nicht annimmt.</translation>
    </message>
    <message>
        <source>Export the file with its data inside (for example with pynwb’s export).</source>
        <translation>Exportieren Sie die Datei mit ihren Daten darin (zum Beispiel mit dem Export von pynwb).</translation>
    </message>
    <message>
        <source>The file is unusually large inside; not all of it was looked at.</source>
        <translation>Die Datei ist innen ungewöhnlich groß; nicht alles wurde angesehen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es muss nichts getan werden.</translation>
    </message>
    <message>
        <source>Add it to the NWB file, so that others find and understand the data.</source>
        <translation>Fügen Sie es der NWB-Datei hinzu, damit andere die Daten finden und verstehen.</translation>
    </message>
    <message>
        <source>The file does not name an experimenter.</source>
        <translation>Die Datei nennt niemanden, der das Experiment gemacht hat.</translation>
    </message>
    <message>
        <source>The file does not name an institution.</source>
        <translation>Die Datei nennt keine Einrichtung.</translation>
    </message>
    <message>
        <source>The file has no keywords.</source>
        <translation>Die Datei hat keine Schlagwörter.</translation>
    </message>
    <message>
        <source>The file points at &quot;%1&quot;, which is not there.</source>
        <translation>Die Datei verweist auf „%1“, das nicht da ist.</translation>
    </message>
    <message>
        <source>Put it beside the NWB file, or correct its name there.</source>
        <translation>Legen Sie es neben die NWB-Datei, oder berichtigen Sie seinen Namen darin.</translation>
    </message>
    <message>
        <source>The file has the same identifier as &quot;%1&quot;.</source>
        <translation>Die Datei hat dieselbe Kennung wie „%1“.</translation>
    </message>
    <message>
        <source>Leave one out if they are copies; else give each its own identifier.</source>
        <translation>Lassen Sie eine weg, wenn sie Kopien sind; geben Sie sonst jeder eine eigene Kennung.</translation>
    </message>
</context>
<context>
    <name>DandiDigest</name>
    <message>
        <source>The file is larger than 5 TiB, the most that DANDI can store as one file.</source>
        <translation>Die Datei ist größer als 5 TiB, mehr kann DANDI als eine Datei nicht speichern.</translation>
    </message>
</context>
<context>
    <name>DandiLayout</name>
    <message>
        <source>Change the remote path, for example to &quot;%1&quot;.</source>
        <translation>Ändern Sie den Pfad auf dem Server, zum Beispiel zu „%1“.</translation>
    </message>
    <message>
        <source>Change the remote path.</source>
        <translation>Ändern Sie den Pfad auf dem Server.</translation>
    </message>
    <message>
        <source>DANDI refuses the path &quot;%1&quot;. %2</source>
        <translation>DANDI lehnt den Pfad „%1“ ab. %2</translation>
    </message>
    <message>
        <source>The file is part of the Zarr folder &quot;%1&quot;, which cannot be uploaded here.</source>
        <translation>Die Datei gehört zum Zarr-Ordner „%1“, der hier nicht hochgeladen werden kann.</translation>
    </message>
    <message>
        <source>Leave it out, or export the data as an NWB file in HDF5.</source>
        <translation>Lassen Sie sie weg, oder exportieren Sie die Daten als NWB-Datei in HDF5.</translation>
    </message>
    <message>
        <source>The file is what a broken download left behind.</source>
        <translation>Die Datei ist der Rest eines abgebrochenen Downloads.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The file &quot;dandiset.yaml&quot; describes the dandiset and is no data.</source>
        <translation>Die Datei „dandiset.yaml“ beschreibt das Dandiset und enthält keine Daten.</translation>
    </message>
    <message>
        <source>Leave it out; edit the description on the web site.</source>
        <translation>Lassen Sie sie weg; bearbeiten Sie die Beschreibung auf der Website.</translation>
    </message>
    <message>
        <source>Use the proposed path, or go on: the server takes it, but others expect sub-&lt;subject&gt;/sub-&lt;subject&gt;_ses-&lt;session&gt;.nwb.</source>
        <translation>Verwenden Sie den vorgeschlagenen Pfad, oder machen Sie weiter: Der Server nimmt ihn, aber andere erwarten sub-&lt;subject&gt;/sub-&lt;subject&gt;_ses-&lt;session&gt;.nwb.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is not of DANDI’s form.</source>
        <translation>Der Name „%1“ hat nicht DANDIs Form.</translation>
    </message>
    <message>
        <source>The file does not lie in a folder of its subject at the top.</source>
        <translation>Die Datei liegt nicht zuoberst in einem Ordner ihres Versuchssubjekts.</translation>
    </message>
    <message>
        <source>The subject in the name &quot;%1&quot; is not that of its folder &quot;%2&quot;.</source>
        <translation>Das Versuchssubjekt im Namen „%1“ ist nicht das seines Ordners „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would go to the same place: %2.</source>
        <translation>„%1“ käme an denselben Ort: %2.</translation>
    </message>
    <message>
        <source>Change one of the two remote paths, or leave one file out.</source>
        <translation>Ändern Sie einen der beiden Pfade auf dem Server, oder lassen Sie eine Datei weg.</translation>
    </message>
    <message>
        <source>Only large and small letters tell the path from &quot;%1&quot;.</source>
        <translation>Nur Groß- und Kleinbuchstaben unterscheiden den Pfad von „%1“.</translation>
    </message>
    <message>
        <source>Change one of the two: on many disks they are the same.</source>
        <translation>Ändern Sie einen der beiden: Auf vielen Platten sind sie gleich.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; would have the name of a file.</source>
        <translation>Der Ordner „%1“ hätte den Namen einer Datei.</translation>
    </message>
    <message>
        <source>Change one of the two remote paths.</source>
        <translation>Ändern Sie einen der beiden Pfade auf dem Server.</translation>
    </message>
</context>
<context>
    <name>DandiPath</name>
    <message>
        <source>The path is empty.</source>
        <translation>Der Pfad ist leer.</translation>
    </message>
    <message>
        <source>The path has more than %1 characters.</source>
        <translation>Der Pfad hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The path begins with a slash.</source>
        <translation>Der Pfad beginnt mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; at position %2 is not allowed.</source>
        <translation>Das Zeichen „%1“ an Stelle %2 ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The dot at position %1 has no letter or digit after it.</source>
        <translation>Nach dem Punkt an Stelle %1 folgt kein Buchstabe und keine Ziffer.</translation>
    </message>
    <message>
        <source>The slash at position %1 has no name after it.</source>
        <translation>Nach dem Schrägstrich an Stelle %1 folgt kein Name.</translation>
    </message>
</context>
<context>
    <name>Databank</name>
    <message>
        <source>A token is one word of letters and digits.</source>
        <translation>Ein Token ist ein einziges Wort aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A token has 32 characters, digits and the letters a to f.</source>
        <translation>Ein Token hat 32 Zeichen, Ziffern und die Buchstaben a bis f.</translation>
    </message>
    <message>
        <source>Dataset key</source>
        <translation>Datensatz-Schlüssel</translation>
    </message>
    <message>
        <source>Paste from the Data Bank page</source>
        <translation>Von der Seite der Data Bank einfügen</translation>
    </message>
    <message>
        <source>A dataset key looks like IDB-1234567.</source>
        <translation>Ein Datensatz-Schlüssel sieht aus wie IDB-1234567.</translation>
    </message>
    <message>
        <source>The file has no name that the dataset could list.</source>
        <translation>Die Datei hat keinen Namen, den der Datensatz aufführen könnte.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <source>The name holds line breaks or other invisible characters.</source>
        <translation>Der Name enthält Zeilenumbrüche oder andere unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>“%1” names a folder, and a dataset of the Data Bank has none.</source>
        <translation>„%1“ nennt einen Ordner, und Datensätze der Data Bank haben keine.</translation>
    </message>
    <message>
        <source>Give the file a name without / and \, or put the folder into an archive.</source>
        <translation>Geben Sie der Datei einen Namen ohne / und \, oder packen Sie den Ordner in ein Archiv.</translation>
    </message>
    <message>
        <source>The name is longer than %1 bytes, which servers do not keep.</source>
        <translation>Der Name ist länger als %1 Bytes, was Server nicht behalten.</translation>
    </message>
    <message>
        <source>Shorten the name.</source>
        <translation>Kürzen Sie den Namen.</translation>
    </message>
    <message>
        <source>The name “%1” has spaces or characters that some programs cannot open.</source>
        <translation>Der Name „%1“ hat Leerzeichen oder Zeichen, die manche Programme nicht öffnen können.</translation>
    </message>
    <message>
        <source>The Data Bank advises letters, digits, “_” and “-”. The archive is named after the folder: give the folder such a name and add it again.</source>
        <translation>Die Data Bank rät zu Buchstaben, Ziffern, „_“ und „-“. Das Archiv heißt wie der Ordner: Geben Sie dem Ordner einen solchen Namen, und fügen Sie ihn noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The Data Bank advises letters, digits, “_” and “-”. Another name for it in the dataset can be set here; the file keeps its own.</source>
        <translation>Die Data Bank rät zu Buchstaben, Ziffern, „_“ und „-“. Ein anderer Name im Datensatz kann hier gesetzt werden; die Datei behält ihren eigenen.</translation>
    </message>
    <message>
        <source>The file is empty. The Data Bank cannot keep empty files: one blocks the review of the whole dataset.</source>
        <translation>Die Datei ist leer. Die Data Bank kann leere Dateien nicht aufbewahren: Eine einzige hält die Durchsicht des ganzen Datensatzes auf.</translation>
    </message>
    <message>
        <source>Leave it out, write it again, or put it into an archive with others.</source>
        <translation>Lassen Sie sie weg, schreiben Sie sie neu, oder packen Sie sie mit anderen in ein Archiv.</translation>
    </message>
    <message>
        <source>“%1” has %2; the Data Bank takes at most 2 TiB in one file.</source>
        <translation>„%1“ hat %2; die Data Bank nimmt höchstens 2 TiB in einer Datei.</translation>
    </message>
    <message>
        <source>Split it, or ask the Research Data Service for another way: %1</source>
        <translation>Teilen Sie sie auf, oder fragen Sie den Research Data Service nach einem anderen Weg: %1</translation>
    </message>
    <message>
        <source>“%1” has %2. For files of more than 50 GB the Data Bank asks for an arrangement beforehand.</source>
        <translation>„%1“ hat %2. Für Dateien über 50 GB bittet die Data Bank um eine vorherige Absprache.</translation>
    </message>
    <message>
        <source>Send this form first: %1. The upload here works up to 2 TiB.</source>
        <translation>Senden Sie zuerst dieses Formular: %1. Der Upload hier funktioniert bis 2 TiB.</translation>
    </message>
    <message>
        <source>“%1” would have the same name in the dataset: %2.</source>
        <translation>„%1“ hätte im Datensatz denselben Namen: %2.</translation>
    </message>
    <message>
        <source>Give one of the two another name, leave it out, or put their folders into archives.</source>
        <translation>Geben Sie einer von beiden einen anderen Namen, lassen Sie sie weg, oder packen Sie ihre Ordner in Archive.</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ in capital letters only: on many computers the one will overwrite the other.</source>
        <translation>„%1“ und „%2“ unterscheiden sich nur in Großbuchstaben: Auf vielen Rechnern überschreibt die eine die andere.</translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation>Geben Sie einer von beiden einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no place inside an archive.</source>
        <translation>„%1“ ist kein Ort in einem Archiv.</translation>
    </message>
    <message>
        <source>“%1” would go to the same place in the archive: %2.</source>
        <translation>„%1“ käme im Archiv an denselben Ort: %2.</translation>
    </message>
    <message>
        <source>Give one of the two another place, or leave it out.</source>
        <translation>Geben Sie einer von beiden einen anderen Ort, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Pack what belongs together into archives: add whole folders, and choose ZIP or TAR for them.</source>
        <translation>Packen Sie in Archive, was zusammengehört: Fügen Sie ganze Ordner hinzu, und wählen Sie für sie ZIP oder TAR.</translation>
    </message>
    <message>
        <source>The files have %1 together. The Data Bank allows 2 TB in twelve months for each faculty member or principal investigator.</source>
        <translation>Die Dateien haben zusammen %1. Die Data Bank erlaubt jedem Fakultätsmitglied oder Projektleiter 2 TB in zwölf Monaten.</translation>
    </message>
    <message>
        <source>Write to the Research Data Service before you send them: databank@library.illinois.edu.</source>
        <translation>Schreiben Sie an den Research Data Service, bevor Sie sie senden: databank@library.illinois.edu.</translation>
    </message>
    <message>
        <source>This is a link: what it leads to is sent, under the name of the link.</source>
        <translation>Das ist eine Verknüpfung: Gesendet wird, worauf sie zeigt, unter dem Namen der Verknüpfung.</translation>
    </message>
    <message>
        <source>If that is not wanted, leave it out.</source>
        <translation>Wenn das nicht gewünscht ist, lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The dataset has it as it was before the change.</source>
        <translation>Der Datensatz hat sie, wie sie vor der Änderung war.</translation>
    </message>
    <message>
        <source>Another upload to this dataset had removed what was sent of this file; it was sent once more from its beginning.</source>
        <translation>Ein anderer Upload in diesen Datensatz hatte entfernt, was von dieser Datei gesendet war; sie wurde von Anfang an noch einmal gesendet.</translation>
    </message>
    <message>
        <source>an Illinois Data Bank</source>
        <translation>eine Illinois Data Bank</translation>
    </message>
    <message>
        <source>The server takes at most %1 in one file.</source>
        <translation>Der Server nimmt höchstens %1 in einer Datei.</translation>
    </message>
    <message>
        <source>Somebody else has written to the same upload. Try this file again.</source>
        <translation>Jemand anderes hat in denselben Upload geschrieben. Versuchen Sie diese Datei noch einmal.</translation>
    </message>
    <message>
        <source>Look at the edit page whether “%1” is among the files of the dataset.</source>
        <translation>Sehen Sie auf der Bearbeitungsseite nach, ob „%1“ unter den Dateien des Datensatzes ist.</translation>
    </message>
    <message numerus="yes">
        <source>{This is|These are} %n file(s); the Data Bank reviews no dataset with more than %1.</source>
        <translation>
            <numerusform>Dies ist %n Datei; die Data Bank prüft keinen Datensatz mit mehr als %1.</numerusform>
            <numerusform>Dies sind %n Dateien; die Data Bank prüft keinen Datensatz mit mehr als %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{This is|These are} %n file(s); the Data Bank asks for at most %1 in a dataset.</source>
        <translation>
            <numerusform>Dies ist %n Datei; die Data Bank bittet um höchstens %1 in einem Datensatz.</numerusform>
            <numerusform>Dies sind %n Dateien; die Data Bank bittet um höchstens %1 in einem Datensatz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{This is|These are} %n file(s). The Data Bank advises to group more than %1.</source>
        <translation>
            <numerusform>Dies ist %n Datei. Die Data Bank rät, mehr als %1 zusammenzufassen.</numerusform>
            <numerusform>Dies sind %n Dateien. Die Data Bank rät, mehr als %1 zusammenzufassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} packed into “%1” while {it is|they are} sent, which needs no space on this disk. After an interruption the sending goes on where it was.</source>
        <translation>
            <numerusform>%n Datei wird beim Senden in „%1“ gepackt, was auf dieser Platte keinen Platz braucht. Nach einer Unterbrechung geht das Senden weiter, wo es war.</numerusform>
            <numerusform>%n Dateien werden beim Senden in „%1“ gepackt, was auf dieser Platte keinen Platz braucht. Nach einer Unterbrechung geht das Senden weiter, wo es war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} packed into %1 archives while {it is|they are} sent, which needs no space on this disk. After an interruption the sending goes on where it was.</source>
        <translation>
            <numerusform>%n Datei wird beim Senden in %1 Archive gepackt, was auf dieser Platte keinen Platz braucht. Nach einer Unterbrechung geht das Senden weiter, wo es war.</numerusform>
            <numerusform>%n Dateien werden beim Senden in %1 Archive gepackt, was auf dieser Platte keinen Platz braucht. Nach einer Unterbrechung geht das Senden weiter, wo es war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token is not the one that this dataset has now: it was copied incompletely, has been replaced by a newer one, or belongs to another dataset. The edit page of the dataset shows the present one under “Advanced Upload Options”.</source>
        <translation>Das Token ist nicht das, das dieser Datensatz jetzt hat: Es wurde unvollständig kopiert, durch ein neueres ersetzt, oder es gehört zu einem anderen Datensatz. Die Bearbeitungsseite des Datensatzes zeigt das aktuelle unter „Advanced Upload Options“.</translation>
    </message>
</context>
<context>
    <name>DatasetLine</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>belongs to somebody else</source>
        <translation>gehört jemand anderem</translation>
    </message>
    <message>
        <source>Embargoed</source>
        <translation>Unter Embargo</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>sign in by password</source>
        <translation>mit Passwort anmelden</translation>
    </message>
    <message>
        <source>sign in to a dataset</source>
        <translation>für einen Datensatz anmelden</translation>
    </message>
    <message>
        <source>register the file</source>
        <translation>die Datei eintragen</translation>
    </message>
    <message>
        <source>send the file</source>
        <translation>die Datei senden</translation>
    </message>
    <message>
        <source>open the upload</source>
        <translation>den Upload beginnen</translation>
    </message>
    <message>
        <source>close the upload</source>
        <translation>den Upload abschließen</translation>
    </message>
    <message>
        <source>put the parts together</source>
        <translation>die Teile zusammensetzen</translation>
    </message>
    <message>
        <source>have the upload checked</source>
        <translation>den Upload prüfen lassen</translation>
    </message>
    <message>
        <source>look for the content on the server</source>
        <translation>den Inhalt auf dem Server suchen</translation>
    </message>
    <message>
        <source>read the field descriptions</source>
        <translation>die Beschreibungen der Felder lesen</translation>
    </message>
    <message>
        <source>create the dataset</source>
        <translation>den Datensatz anlegen</translation>
    </message>
    <message>
        <source>list the datasets</source>
        <translation>die Datensätze auflisten</translation>
    </message>
    <message>
        <source>look for the dataset</source>
        <translation>den Datensatz suchen</translation>
    </message>
    <message>
        <source>compare with the dataset</source>
        <translation>mit dem Datensatz vergleichen</translation>
    </message>
    <message>
        <source>look at the file</source>
        <translation>die Datei ansehen</translation>
    </message>
    <message>
        <source>compute an MD5</source>
        <translation>eine MD5-Prüfsumme berechnen</translation>
    </message>
    <message>
        <source>plan the parts of a file</source>
        <translation>die Teile einer Datei planen</translation>
    </message>
    <message>
        <source>check the API key</source>
        <translation>den API-Schlüssel prüfen</translation>
    </message>
    <message>
        <source>ask the server about itself</source>
        <translation>den Server nach sich selbst fragen</translation>
    </message>
    <message>
        <source>compare metadata versions</source>
        <translation>die Versionen der Metadaten vergleichen</translation>
    </message>
    <message>
        <source>replace the file</source>
        <translation>die Datei ersetzen</translation>
    </message>
    <message>
        <source>list the files of the dataset</source>
        <translation>die Dateien des Datensatzes auflisten</translation>
    </message>
    <message>
        <source>look for the file in the dataset</source>
        <translation>die Datei im Datensatz suchen</translation>
    </message>
    <message>
        <source>ask whether the file is valid</source>
        <translation>fragen, ob die Datei gültig ist</translation>
    </message>
    <message>
        <source>read the dataset</source>
        <translation>den Datensatz lesen</translation>
    </message>
    <message>
        <source>read who owns the dataset</source>
        <translation>lesen, wem der Datensatz gehört</translation>
    </message>
    <message>
        <source>read the state of the dataset</source>
        <translation>den Zustand des Datensatzes lesen</translation>
    </message>
    <message>
        <source>create a dataset</source>
        <translation>einen Datensatz anlegen</translation>
    </message>
    <message>
        <source>look whether the file is in the dataset</source>
        <translation>nachsehen, ob die Datei im Datensatz ist</translation>
    </message>
    <message>
        <source>send a piece of the file</source>
        <translation>ein Stück der Datei senden</translation>
    </message>
    <message>
        <source>begin an upload</source>
        <translation>einen Upload beginnen</translation>
    </message>
    <message>
        <source>ask how much of the file has arrived</source>
        <translation>fragen, wie viel von der Datei angekommen ist</translation>
    </message>
    <message>
        <source>look whether key and token are good</source>
        <translation>nachsehen, ob Kennung und Token gelten</translation>
    </message>
    <message>
        <source>register the file with the dataset</source>
        <translation>die Datei in den Datensatz eintragen</translation>
    </message>
    <message>
        <source>look for the title of the dataset</source>
        <translation>den Titel des Datensatzes suchen</translation>
    </message>
    <message>
        <source>ask what the server can</source>
        <translation>fragen, was der Server kann</translation>
    </message>
    <message>
        <source>delete the upload</source>
        <translation>den Upload löschen</translation>
    </message>
    <message>
        <source>read a piece of the file back</source>
        <translation>ein Stück der Datei zurücklesen</translation>
    </message>
    <message>
        <source>write the details</source>
        <translation>die Angaben schreiben</translation>
    </message>
    <message>
        <source>send files</source>
        <translation>Dateien senden</translation>
    </message>
    <message>
        <source>compare with the upload</source>
        <translation>mit dem Upload vergleichen</translation>
    </message>
    <message>
        <source>look for the files on the server</source>
        <translation>die Dateien auf dem Server suchen</translation>
    </message>
    <message>
        <source>send the files</source>
        <translation>die Dateien senden</translation>
    </message>
    <message>
        <source>check the token</source>
        <translation>das Token prüfen</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>ask for a token that lasts</source>
        <translation>um ein dauerhaftes Token bitten</translation>
    </message>
    <message>
        <source>check who is signed in</source>
        <translation>prüfen, wer angemeldet ist</translation>
    </message>
    <message>
        <source>look for people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>ask for a DOI</source>
        <translation>um eine DOI bitten</translation>
    </message>
    <message>
        <source>have the details checked</source>
        <translation>die Angaben prüfen lassen</translation>
    </message>
    <message>
        <source>look how far the processing is</source>
        <translation>nachsehen, wie weit die Verarbeitung ist</translation>
    </message>
    <message>
        <source>look which files the server has</source>
        <translation>nachsehen, welche Dateien der Server hat</translation>
    </message>
    <message>
        <source>list the uploads</source>
        <translation>die Uploads auflisten</translation>
    </message>
    <message>
        <source>look for the upload</source>
        <translation>den Upload suchen</translation>
    </message>
    <message>
        <source>read the upload</source>
        <translation>den Upload lesen</translation>
    </message>
    <message>
        <source>make the upload</source>
        <translation>den Upload anlegen</translation>
    </message>
    <message>
        <source>have the files processed</source>
        <translation>die Dateien verarbeiten lassen</translation>
    </message>
    <message>
        <source>publish the upload</source>
        <translation>den Upload veröffentlichen</translation>
    </message>
    <message>
        <source>choose the server</source>
        <translation>den Server wählen</translation>
    </message>
    <message>
        <source>stopped on request</source>
        <translation>auf Wunsch angehalten</translation>
    </message>
    <message>
        <source>look at a file</source>
        <translation>eine Datei ansehen</translation>
    </message>
    <message>
        <source>read the plan</source>
        <translation>den Plan lesen</translation>
    </message>
    <message>
        <source>read a server address</source>
        <translation>die Adresse eines Servers lesen</translation>
    </message>
    <message>
        <source>read an NWB file</source>
        <translation>eine NWB-Datei lesen</translation>
    </message>
    <message>
        <source>start the reader of NWB files</source>
        <translation>den Leser für NWB-Dateien starten</translation>
    </message>
    <message>
        <source>look up the name</source>
        <translation>den Namen nachschlagen</translation>
    </message>
    <message>
        <source>open a connection</source>
        <translation>eine Verbindung öffnen</translation>
    </message>
    <message>
        <source>have the proxy lead to the server</source>
        <translation>sich vom Proxy zum Server verbinden lassen</translation>
    </message>
    <message>
        <source>set up encryption</source>
        <translation>die Verschlüsselung aufbauen</translation>
    </message>
    <message>
        <source>read a file to send it</source>
        <translation>eine Datei lesen, um sie zu senden</translation>
    </message>
    <message>
        <source>make a body</source>
        <translation>den Inhalt einer Anfrage bilden</translation>
    </message>
    <message>
        <source>talk TLS with itself</source>
        <translation>mit sich selbst über TLS sprechen</translation>
    </message>
    <message>
        <source>read the certificates of a server</source>
        <translation>die Zertifikate eines Servers lesen</translation>
    </message>
    <message>
        <source>find the new dataset</source>
        <translation>den neuen Datensatz finden</translation>
    </message>
    <message>
        <source>open a publication</source>
        <translation>eine Veröffentlichung öffnen</translation>
    </message>
    <message>
        <source>start the practice server</source>
        <translation>den Übungsserver starten</translation>
    </message>
    <message>
        <source>find the new submission</source>
        <translation>den neuen Upload finden</translation>
    </message>
    <message>
        <source>get a DOI</source>
        <translation>eine DOI erhalten</translation>
    </message>
    <message>
        <source>read servers from a file</source>
        <translation>Server aus einer Datei lesen</translation>
    </message>
    <message>
        <source>save the report</source>
        <translation>den Bericht speichern</translation>
    </message>
    <message>
        <source>keep the certificates of a server</source>
        <translation>die Zertifikate eines Servers aufbewahren</translation>
    </message>
    <message>
        <source>speak to a server</source>
        <translation>mit einem Server sprechen</translation>
    </message>
    <message>
        <source>use the account</source>
        <translation>das Konto verwenden</translation>
    </message>
    <message>
        <source>use the dataset</source>
        <translation>den Datensatz verwenden</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>erneut anmelden</translation>
    </message>
    <message>
        <source>settle a doubt</source>
        <translation>einen Zweifel klären</translation>
    </message>
    <message>
        <source>share out the files</source>
        <translation>die Dateien aufteilen</translation>
    </message>
    <message>
        <source>go on with the next part</source>
        <translation>mit dem nächsten Teil fortfahren</translation>
    </message>
    <message>
        <source>use a submission</source>
        <translation>einen Upload verwenden</translation>
    </message>
    <message>
        <source>use the submission</source>
        <translation>den Upload verwenden</translation>
    </message>
    <message>
        <source>continue a submission</source>
        <translation>einen Upload fortsetzen</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>open the journal</source>
        <translation>das Journal öffnen</translation>
    </message>
    <message>
        <source>keep a publication that has no id</source>
        <translation>eine Veröffentlichung ohne Kennung aufbewahren</translation>
    </message>
    <message>
        <source>write the journal</source>
        <translation>ins Journal schreiben</translation>
    </message>
    <message>
        <source>read the journal</source>
        <translation>das Journal lesen</translation>
    </message>
    <message>
        <source>read the system keychain</source>
        <translation>den Schlüsselbund lesen</translation>
    </message>
    <message>
        <source>write to the system keychain</source>
        <translation>in den Schlüsselbund schreiben</translation>
    </message>
    <message>
        <source>remove from the system keychain</source>
        <translation>aus dem Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>save the list of servers</source>
        <translation>die Liste der Server speichern</translation>
    </message>
    <message>
        <source>upload a file</source>
        <translation>eine Datei hochladen</translation>
    </message>
    <message>
        <source>upload files</source>
        <translation>Dateien hochladen</translation>
    </message>
    <message>
        <source>look into an archive</source>
        <translation>in ein Archiv schauen</translation>
    </message>
    <message>
        <source>pack files into an archive</source>
        <translation>Dateien in ein Archiv packen</translation>
    </message>
    <message>
        <source>start a SHA-256</source>
        <translation>eine SHA-256-Prüfsumme beginnen</translation>
    </message>
    <message>
        <source>compute the digest</source>
        <translation>die Prüfsumme berechnen</translation>
    </message>
    <message>
        <source>start an MD5</source>
        <translation>eine MD5-Prüfsumme beginnen</translation>
    </message>
    <message>
        <source>send a part</source>
        <translation>einen Teil senden</translation>
    </message>
    <message>
        <source>make a zip</source>
        <translation>eine ZIP-Datei anlegen</translation>
    </message>
    <message>
        <source>work in the background</source>
        <translation>im Hintergrund arbeiten</translation>
    </message>
    <message>
        <source>run a step</source>
        <translation>einen Schritt ausführen</translation>
    </message>
    <message>
        <source>save a file</source>
        <translation>eine Datei speichern</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>veröffentlichen</translation>
    </message>
    <message>
        <source>read the fields of a new dandiset</source>
        <translation>die Felder eines neuen Dandisets lesen</translation>
    </message>
    <message>
        <source>read the account</source>
        <translation>das Konto lesen</translation>
    </message>
    <message>
        <source>read what the server says about itself</source>
        <translation>lesen, was der Server über sich sagt</translation>
    </message>
    <message>
        <source>read the registered file</source>
        <translation>die eingetragene Datei lesen</translation>
    </message>
    <message>
        <source>read the list of files</source>
        <translation>die Liste der Dateien lesen</translation>
    </message>
    <message>
        <source>read the validation of a file</source>
        <translation>die Prüfung einer Datei lesen</translation>
    </message>
    <message>
        <source>read the list of dandisets</source>
        <translation>die Liste der Dandisets lesen</translation>
    </message>
    <message>
        <source>read the dandiset</source>
        <translation>das Dandiset lesen</translation>
    </message>
    <message>
        <source>read the owners of the dandiset</source>
        <translation>die Eigentümer des Dandisets lesen</translation>
    </message>
    <message>
        <source>read the state of the dandiset</source>
        <translation>den Zustand des Dandisets lesen</translation>
    </message>
    <message>
        <source>read the answer about a blob</source>
        <translation>die Antwort über einen Blob lesen</translation>
    </message>
    <message>
        <source>read the plan of the upload</source>
        <translation>den Plan des Uploads lesen</translation>
    </message>
    <message>
        <source>read the document that completes the upload</source>
        <translation>das abschließende Dokument des Uploads lesen</translation>
    </message>
    <message>
        <source>read the answer about the upload</source>
        <translation>die Antwort über den Upload lesen</translation>
    </message>
    <message>
        <source>read the fields of an upload</source>
        <translation>die Felder eines Uploads lesen</translation>
    </message>
    <message>
        <source>read the fields of a new dataset</source>
        <translation>die Felder eines neuen Datensatzes lesen</translation>
    </message>
    <message>
        <source>read the new token</source>
        <translation>das neue Token lesen</translation>
    </message>
    <message>
        <source>read the list of people</source>
        <translation>die Liste der Personen lesen</translation>
    </message>
    <message>
        <source>read the list of datasets</source>
        <translation>die Liste der Datensätze lesen</translation>
    </message>
    <message>
        <source>read the entries of the upload</source>
        <translation>die Einträge des Uploads lesen</translation>
    </message>
    <message>
        <source>read the files of the upload</source>
        <translation>die Dateien des Uploads lesen</translation>
    </message>
    <message>
        <source>read the list of uploads</source>
        <translation>die Liste der Uploads lesen</translation>
    </message>
    <message>
        <source>read the server of a publication</source>
        <translation>den Server einer Veröffentlichung lesen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>tls</source>
        <translation>Zertifikat oder Verschlüsselung</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not-found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>too-large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>rate-limited</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Störung des Servers</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>unverständliche Antwort</translation>
    </message>
    <message>
        <source>local-file</source>
        <translation>lokale Datei</translation>
    </message>
    <message>
        <source>file-changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Journal oder Einstellungen</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>Fehler im Programm</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>%1 lesen</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Wird verarbeitet</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>There is no draft with this key</source>
        <translation>Es gibt keinen Entwurf mit diesem Schlüssel</translation>
    </message>
    <message>
        <source>{server} has no draft dataset with this key: the key is written differently, capital letters included, or the dataset is published already and takes no files any more.</source>
        <translation>{server} hat keinen Entwurf mit diesem Datensatz-Schlüssel: Er wird anders geschrieben, auch in Groß- und Kleinbuchstaben, oder der Datensatz ist schon veröffentlicht und nimmt keine Dateien mehr.</translation>
    </message>
    <message>
        <source>Compare the key with the address of the dataset’s edit page.</source>
        <translation>Vergleichen Sie den Schlüssel mit der Adresse der Bearbeitungsseite des Datensatzes.</translation>
    </message>
    <message>
        <source>The dataset key is missing</source>
        <translation>Der Datensatz-Schlüssel fehlt</translation>
    </message>
    <message>
        <source>A token of {server} opens one dataset, and it is not said which.</source>
        <translation>Ein Token öffnet hier einen einzigen Datensatz, und es ist nicht gesagt, welchen.</translation>
    </message>
    <message>
        <source>Give the dataset key too: it stands beside the token, and in the address of the edit page.</source>
        <translation>Geben Sie auch den Datensatz-Schlüssel an: Er steht neben dem Token und in der Adresse der Bearbeitungsseite.</translation>
    </message>
    <message>
        <source>This server has no tokens for single datasets</source>
        <translation>Dieser Server hat keine Token für einzelne Datensätze</translation>
    </message>
    <message>
        <source>Signing in to {server} is for all datasets of an account.</source>
        <translation>Die Anmeldung gilt hier für alle Datensätze eines Kontos.</translation>
    </message>
    <message>
        <source>Sign in with the key alone.</source>
        <translation>Melden Sie sich mit dem Schlüssel allein an.</translation>
    </message>
    <message>
        <source>There is no Data Bank at this address</source>
        <translation>Unter dieser Adresse gibt es keine Data Bank</translation>
    </message>
    <message>
        <source>What answers is not a Data Bank, or a page of this network that stands before it.</source>
        <translation>Was antwortet, ist keine Data Bank oder eine Seite dieses Netzes, die davor steht.</translation>
    </message>
    <message>
        <source>Copy the address that the browser shows on the dataset’s edit page. In a foreign network, sign in to it in the browser first.</source>
        <translation>Kopieren Sie die Adresse, die der Browser auf der Bearbeitungsseite des Datensatzes zeigt. Melden Sie sich in einem fremden Netz zuerst im Browser bei diesem Netz an.</translation>
    </message>
    <message>
        <source>The server takes files in another way</source>
        <translation>Der Server nimmt Dateien auf andere Weise an</translation>
    </message>
    <message>
        <source>{server} does not know the calls by which files are sent.</source>
        <translation>{server} kennt die Aufrufe nicht, mit denen Dateien gesendet werden.</translation>
    </message>
    <message>
        <source>Take away the protocol that was set by hand for this server, then try again.</source>
        <translation>Entfernen Sie das Protokoll, das für diesen Server von Hand eingestellt wurde, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{server} speaks another version of the protocol by which files are sent.</source>
        <translation>{server} spricht eine andere Version des Protokolls, mit dem Dateien gesendet werden.</translation>
    </message>
    <message>
        <source>Install the newest Slipway.</source>
        <translation>Installieren Sie das neueste Slipway.</translation>
    </message>
    <message>
        <source>Is this file in the dataset?</source>
        <translation>Ist diese Datei im Datensatz?</translation>
    </message>
    <message>
        <source>{file} was sent whole, but the answer to the last call was lost. Slipway does not repeat it, for {server} would list the file twice.</source>
        <translation>{file} wurde ganz gesendet, aber die Antwort auf den letzten Aufruf ging verloren. Slipway wiederholt ihn nicht, denn {server} würde die Datei dann zweimal aufführen.</translation>
    </message>
    <message>
        <source>Open the edit page, look whether the file is listed, and say so here.</source>
        <translation>Öffnen Sie die Bearbeitungsseite, sehen Sie nach, ob die Datei aufgeführt ist, und sagen Sie es hier.</translation>
    </message>
    <message>
        <source>The file was not added to the dataset</source>
        <translation>Die Datei wurde dem Datensatz nicht hinzugefügt</translation>
    </message>
    <message>
        <source>{file} was sent whole, but {server} did not add it to the dataset.</source>
        <translation>{file} wurde ganz gesendet, aber {server} hat sie dem Datensatz nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Try this file again. If it fails again, write to the people who run the server.</source>
        <translation>Versuchen Sie diese Datei noch einmal. Wenn es wieder fehlschlägt, schreiben Sie an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The dataset has a file of this name</source>
        <translation>Der Datensatz hat eine Datei dieses Namens</translation>
    </message>
    <message>
        <source>{server} does not add {file}, for a file of its name is in the dataset already.</source>
        <translation>{server} fügt {file} nicht hinzu, denn im Datensatz gibt es schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Give the file another name in the dataset, or leave it out.</source>
        <translation>Geben Sie der Datei im Datensatz einen anderen Namen, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The server has lost a half-finished upload</source>
        <translation>Der Server hat einen halbfertigen Upload verloren</translation>
    </message>
    <message>
        <source>{server} no longer has what was sent of {file}.</source>
        <translation>{server} hat nicht mehr, was für {file} gesendet wurde.</translation>
    </message>
    <message>
        <source>Try this file again: it is sent from its beginning.</source>
        <translation>Versuchen Sie diese Datei noch einmal: Sie wird von Anfang an gesendet.</translation>
    </message>
    <message>
        <source>Somebody else uploads to this dataset</source>
        <translation>Jemand anderes lädt in diesen Datensatz hoch</translation>
    </message>
    <message>
        <source>What was sent of {file} was removed twice: another upload to the same dataset wipes what is under way.</source>
        <translation>Was für {file} gesendet wurde, ist zweimal entfernt worden: Ein anderer Upload in denselben Datensatz löscht, was unterwegs ist.</translation>
    </message>
    <message>
        <source>Wait until the other upload has ended, then try this file again.</source>
        <translation>Warten Sie, bis der andere Upload zu Ende ist, und versuchen Sie diese Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>The server keeps nothing of what it gets</source>
        <translation>Der Server behält nichts von dem, was er bekommt</translation>
    </message>
    <message>
        <source>{server} accepts the pieces of {file} and stores none of them.</source>
        <translation>{server} nimmt die Stücke für {file} an und speichert keines davon.</translation>
    </message>
    <message>
        <source>Try this file again later. If it lasts, tell the people who run the server.</source>
        <translation>Versuchen Sie diese Datei später noch einmal. Wenn es anhält, sagen Sie es den Betreibern des Servers.</translation>
    </message>
    <message>
        <source>A proxy refuses pieces of this size</source>
        <translation>Ein Proxy lehnt Stücke dieser Größe ab</translation>
    </message>
    <message>
        <source>Something before {server} refuses even the smallest pieces in which {file} can be sent.</source>
        <translation>Etwas vor dem Server lehnt selbst die kleinsten Stücke ab, in denen {file} gesendet werden kann.</translation>
    </message>
    <message>
        <source>Ask your network’s administrator about a limit for uploads, or try from another network.</source>
        <translation>Fragen Sie die Verwaltung Ihres Netzes nach einer Grenze für Uploads, oder versuchen Sie es aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>The key or token was not accepted</source>
        <translation>Der Schlüssel oder das Token wurde nicht angenommen</translation>
    </message>
    <message>
        <source>{server} does not accept it.</source>
        <translation>{server} nimmt die Anmeldung damit nicht an.</translation>
    </message>
    <message>
        <source>Copy the whole of it from the web site once more, and sign in again.</source>
        <translation>Kopieren Sie den ganzen Text noch einmal von der Website, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This key belongs to another server</source>
        <translation>Dieser Schlüssel gehört zu einem anderen Server</translation>
    </message>
    <message>
        <source>The key is good, but not for {server}: each server has keys of its own.</source>
        <translation>Der Schlüssel ist gültig, aber {server} nimmt ihn nicht an: Jeder Server hat eigene Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the server the key belongs to, or copy the key from the web site of {server}.</source>
        <translation>Wählen Sie den Server, zu dem der Schlüssel gehört, oder kopieren Sie den Schlüssel von der Website dieses Servers.</translation>
    </message>
    <message>
        <source>This account is not approved yet</source>
        <translation>Dieses Konto ist noch nicht freigegeben</translation>
    </message>
    <message>
        <source>The key is right, but the people who run {server} have not approved the account so far.</source>
        <translation>Der Schlüssel stimmt, aber die Betreiber des Servers haben das Konto noch nicht freigegeben.</translation>
    </message>
    <message>
        <source>Wait for the message that says that the account is approved, then sign in again.</source>
        <translation>Warten Sie auf die Nachricht, dass das Konto freigegeben ist, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>An address for sending has run out</source>
        <translation>Eine Adresse zum Senden ist abgelaufen</translation>
    </message>
    <message>
        <source>The storage no longer accepts the address it gave for {file}.</source>
        <translation>Der Speicher nimmt die Adresse nicht mehr an, die er für {file} vergeben hat.</translation>
    </message>
    <message>
        <source>Try this file again: new addresses are asked for and nothing is sent twice.</source>
        <translation>Versuchen Sie diese Datei noch einmal: Neue Adressen werden angefordert, und nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>You cancelled this file</source>
        <translation>Sie haben diese Datei abgebrochen</translation>
    </message>
    <message>
        <source>You cancelled this file.</source>
        <translation>Sie haben diese Datei abgebrochen.</translation>
    </message>
    <message>
        <source>Choose Try again to send it after all.</source>
        <translation>Wählen Sie „Erneut versuchen“, um sie doch zu senden.</translation>
    </message>
    <message>
        <source>The server has forgotten a half-finished upload</source>
        <translation>Der Server hat einen halbfertigen Upload vergessen</translation>
    </message>
    <message>
        <source>The storage no longer knows the parts of {file} that were sent before.</source>
        <translation>Der Speicher kennt die Teile nicht mehr, die zuvor für {file} gesendet wurden.</translation>
    </message>
    <message>
        <source>There is no such dataset</source>
        <translation>Diesen Datensatz gibt es nicht</translation>
    </message>
    <message>
        <source>{server} has no dataset with this ID, or this account may not see it.</source>
        <translation>{server} hat keinen Datensatz mit dieser ID, oder dieses Konto darf ihn nicht sehen.</translation>
    </message>
    <message>
        <source>Check the ID, and that the dataset is on this server.</source>
        <translation>Prüfen Sie die ID, und ob der Datensatz auf diesem Server liegt.</translation>
    </message>
    <message>
        <source>The dataset is gone</source>
        <translation>Den Datensatz gibt es nicht mehr</translation>
    </message>
    <message>
        <source>{server} no longer has the dataset that was chosen.</source>
        <translation>{server} hat den gewählten Datensatz nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another dataset.</source>
        <translation>Wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>The dataset belongs to somebody else</source>
        <translation>Der Datensatz gehört jemand anderem</translation>
    </message>
    <message>
        <source>Your account is not among the owners of this dataset, so nothing can be uploaded to it.</source>
        <translation>Ihr Konto gehört nicht zu den Eigentümern dieses Datensatzes; deshalb kann nichts dorthin hochgeladen werden.</translation>
    </message>
    <message>
        <source>Ask an owner to add you on the web site of {server}, or choose another dataset.</source>
        <translation>Bitten Sie einen Eigentümer, Sie auf der Website des Servers hinzuzufügen, oder wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>Wait for the message that says that the account is approved, then try again.</source>
        <translation>Warten Sie auf die Nachricht, dass das Konto freigegeben ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation>Dieses Konto ist geschlossen</translation>
    </message>
    <message>
        <source>{server} knows the account, but has closed it.</source>
        <translation>{server} kennt das Konto, hat es aber geschlossen.</translation>
    </message>
    <message>
        <source>Write to the people who run {server}.</source>
        <translation>Schreiben Sie an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The key did not arrive</source>
        <translation>Der Schlüssel kam nicht an</translation>
    </message>
    <message>
        <source>{server} says that it got no key.</source>
        <translation>{server} sagt, dass kein Schlüssel ankam.</translation>
    </message>
    <message>
        <source>Sign in again. If it comes back, a proxy may remove the key on the way.</source>
        <translation>Melden Sie sich erneut an. Wenn es wiederkommt, entfernt vielleicht ein Proxy unterwegs den Schlüssel.</translation>
    </message>
    <message>
        <source>The dataset is under embargo</source>
        <translation>Der Datensatz steht unter Embargo</translation>
    </message>
    <message>
        <source>Only its owners may see this dataset until it is released.</source>
        <translation>Nur seine Eigentümer dürfen diesen Datensatz sehen, bis er freigegeben ist.</translation>
    </message>
    <message>
        <source>Ask an owner to add you on the web site of {server}.</source>
        <translation>Bitten Sie einen Eigentümer, Sie auf der Website des Servers hinzuzufügen.</translation>
    </message>
    <message>
        <source>The embargo is being lifted</source>
        <translation>Das Embargo wird gerade aufgehoben</translation>
    </message>
    <message>
        <source>{server} is releasing this dataset and takes no changes meanwhile.</source>
        <translation>{server} gibt diesen Datensatz gerade frei und nimmt so lange keine Änderungen an.</translation>
    </message>
    <message>
        <source>Wait until the release is done, which can take hours, then continue.</source>
        <translation>Warten Sie, bis die Freigabe fertig ist, was Stunden dauern kann, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Only a draft can be changed</source>
        <translation>Nur ein Entwurf kann geändert werden</translation>
    </message>
    <message>
        <source>A published version stays as it is for ever.</source>
        <translation>Eine veröffentlichte Version bleibt für immer, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose the draft of the dataset.</source>
        <translation>Wählen Sie den Entwurf des Datensatzes.</translation>
    </message>
    <message>
        <source>The dataset was not created</source>
        <translation>Der Datensatz wurde nicht angelegt</translation>
    </message>
    <message>
        <source>{server} did not accept the fields of the new dataset.</source>
        <translation>{server} hat die Felder des neuen Datensatzes nicht angenommen.</translation>
    </message>
    <message>
        <source>Change what the server names, then create it again.</source>
        <translation>Ändern Sie, was der Server nennt, und legen Sie ihn dann noch einmal an.</translation>
    </message>
    <message>
        <source>This server needs another Slipway</source>
        <translation>Dieser Server braucht ein anderes Slipway</translation>
    </message>
    <message>
        <source>{server} works with another version of the metadata than this program.</source>
        <translation>{server} arbeitet mit einer anderen Version der Metadaten als dieses Programm.</translation>
    </message>
    <message>
        <source>This kind of server is not known</source>
        <translation>Diese Art von Server ist nicht bekannt</translation>
    </message>
    <message>
        <source>Slipway cannot speak to servers of the kind {field}.</source>
        <translation>Slipway kann nicht mit Servern der Art {field} sprechen.</translation>
    </message>
    <message>
        <source>Correct the kind, for example to “dandi”, or install the newest Slipway.</source>
        <translation>Berichtigen Sie die Art, zum Beispiel zu „dandi“, oder installieren Sie das neueste Slipway.</translation>
    </message>
    <message>
        <source>The server has moved</source>
        <translation>Der Server ist umgezogen</translation>
    </message>
    <message>
        <source>{server} sends us to another address.</source>
        <translation>{server} schickt uns zu einer anderen Adresse.</translation>
    </message>
    <message>
        <source>Check the address of this server, and correct it.</source>
        <translation>Prüfen Sie die Adresse dieses Servers, und berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer</source>
        <translation>Statt einer Antwort kam eine Webseite</translation>
    </message>
    <message>
        <source>Something else than {server} answered: often it is the sign-in page of the network or of a proxy.</source>
        <translation>Nicht der Server hat geantwortet, sondern etwas anderes: oft ist es die Anmeldeseite des Netzes oder eines Proxys.</translation>
    </message>
    <message>
        <source>Open any web site in the browser and sign in to the network, then try again.</source>
        <translation>Öffnen Sie eine beliebige Website im Browser, melden Sie sich beim Netz an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>{file} has no bytes, and {server} takes no empty files.</source>
        <translation>{file} hat keine Bytes, und {server} nimmt keine leeren Dateien.</translation>
    </message>
    <message>
        <source>Leave it out, or write it again.</source>
        <translation>Lassen Sie sie weg, oder schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>Another file is at this path</source>
        <translation>Unter diesem Pfad liegt eine andere Datei</translation>
    </message>
    <message>
        <source>The dataset already has other content at the path of {file}.</source>
        <translation>Der Datensatz hat schon anderen Inhalt unter dem Pfad für {file}.</translation>
    </message>
    <message>
        <source>Choose to replace it, or give the file another path.</source>
        <translation>Wählen Sie, dass sie ersetzt wird, oder geben Sie der Datei einen anderen Pfad.</translation>
    </message>
    <message>
        <source>A file and a folder have the same name</source>
        <translation>Eine Datei und ein Ordner heißen gleich</translation>
    </message>
    <message>
        <source>The path of {file} is in the way of another one.</source>
        <translation>Der Pfad für {file} steht einem anderen im Weg.</translation>
    </message>
    <message>
        <source>Give the file another path.</source>
        <translation>Geben Sie der Datei einen anderen Pfad.</translation>
    </message>
    <message>
        <source>The path is not allowed</source>
        <translation>Der Pfad ist nicht erlaubt</translation>
    </message>
    <message>
        <source>{server} does not accept the path of {file}.</source>
        <translation>{server} nimmt den Pfad für {file} nicht an.</translation>
    </message>
    <message>
        <source>Give the file another path, with plain letters, digits, “-”, “_” and “.”.</source>
        <translation>Geben Sie der Datei einen anderen Pfad, aus einfachen Buchstaben, Ziffern, „-“, „_“ und „.“.</translation>
    </message>
    <message>
        <source>The server has lost the bytes</source>
        <translation>Der Server hat die Bytes verloren</translation>
    </message>
    <message>
        <source>{server} no longer has the content of {file} that was sent before.</source>
        <translation>{server} hat den Inhalt nicht mehr, der zuvor für {file} gesendet wurde.</translation>
    </message>
    <message>
        <source>Try this file again: it is sent once more.</source>
        <translation>Versuchen Sie diese Datei noch einmal: Sie wird ein weiteres Mal gesendet.</translation>
    </message>
    <message>
        <source>The server has this content already</source>
        <translation>Der Server hat diesen Inhalt schon</translation>
    </message>
    <message>
        <source>The content of {file} is on {server} already.</source>
        <translation>{server} hat den Inhalt für {file} schon.</translation>
    </message>
    <message>
        <source>Try this file again: it is registered without being sent.</source>
        <translation>Versuchen Sie diese Datei noch einmal: Sie wird registriert, ohne gesendet zu werden.</translation>
    </message>
    <message>
        <source>The upload was not finished</source>
        <translation>Der Upload wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>{server} has not put the parts of {file} together.</source>
        <translation>{server} hat die Teile für {file} nicht zusammengesetzt.</translation>
    </message>
    <message>
        <source>Try this file again: parts that arrived are not sent twice.</source>
        <translation>Versuchen Sie diese Datei noch einmal: Angekommene Teile werden nicht zweimal gesendet.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent</source>
        <translation>Angekommen ist nicht, was gesendet wurde</translation>
    </message>
    <message>
        <source>{server} found other content than that of {file}.</source>
        <translation>{server} hat anderen Inhalt vorgefunden als den für {file}.</translation>
    </message>
    <message>
        <source>Try this file again.</source>
        <translation>Versuchen Sie diese Datei noch einmal.</translation>
    </message>
    <message>
        <source>The server’s digest of {file} differs from the one on this computer.</source>
        <translation>Die Prüfsumme des Servers für {file} weicht von der auf diesem Rechner ab.</translation>
    </message>
    <message>
        <source>A part was damaged on its way</source>
        <translation>Ein Teil wurde unterwegs beschädigt</translation>
    </message>
    <message>
        <source>The storage received a part of {file} that is not what is on this disk.</source>
        <translation>Der Speicher hat einen Teil für {file} bekommen, der nicht ist, was auf dieser Platte liegt.</translation>
    </message>
    <message>
        <source>Try this file again. If it comes back, let somebody look at disk and network.</source>
        <translation>Versuchen Sie diese Datei noch einmal. Wenn es wiederkommt, lassen Sie Platte und Netz untersuchen.</translation>
    </message>
    <message>
        <source>The storage refused the parts</source>
        <translation>Der Speicher hat die Teile abgelehnt</translation>
    </message>
    <message>
        <source>The storage could not put the parts of {file} together.</source>
        <translation>Der Speicher konnte die Teile für {file} nicht zusammensetzen.</translation>
    </message>
    <message>
        <source>The server cuts the file differently</source>
        <translation>Der Server teilt die Datei anders auf</translation>
    </message>
    <message>
        <source>{server} and Slipway do not agree on the parts of {file}.</source>
        <translation>{server} und Slipway sind sich über die Teile für {file} nicht einig.</translation>
    </message>
    <message>
        <source>A request was changed on its way</source>
        <translation>Eine Anfrage wurde unterwegs verändert</translation>
    </message>
    <message>
        <source>The storage received something else for {file} than was sent.</source>
        <translation>Der Speicher hat für {file} etwas anderes bekommen, als gesendet wurde.</translation>
    </message>
    <message>
        <source>Ask your network’s administrator whether a proxy or a security program changes uploads.</source>
        <translation>Fragen Sie die Verwaltung Ihres Netzes, ob ein Proxy oder ein Sicherheitsprogramm Uploads verändert.</translation>
    </message>
    <message>
        <source>The storage refused a part</source>
        <translation>Der Speicher hat einen Teil abgelehnt</translation>
    </message>
    <message>
        <source>The storage of {server} did not accept a part of {file}.</source>
        <translation>Der Speicher des Servers hat einen Teil für {file} nicht angenommen.</translation>
    </message>
    <message>
        <source>Try this file again. If it lasts, ask your network’s administrator about proxies.</source>
        <translation>Versuchen Sie diese Datei noch einmal. Wenn es anhält, fragen Sie die Verwaltung Ihres Netzes nach Proxys.</translation>
    </message>
    <message>
        <source>The storage waited too long</source>
        <translation>Der Speicher hat zu lange gewartet</translation>
    </message>
    <message>
        <source>The connection was too slow for the storage while {file} was sent.</source>
        <translation>Die Verbindung war dem Speicher zu langsam, während {file} gesendet wurde.</translation>
    </message>
    <message>
        <source>Try this file again, perhaps with fewer other transfers in this network.</source>
        <translation>Versuchen Sie diese Datei noch einmal, vielleicht bei weniger anderem Verkehr in diesem Netz.</translation>
    </message>
    <message>
        <source>The storage is in trouble</source>
        <translation>Der Speicher hat Schwierigkeiten</translation>
    </message>
    <message>
        <source>The storage of {server} answered that something went wrong on its side.</source>
        <translation>Der Speicher des Servers antwortete, dass auf seiner Seite etwas schiefging.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Warten Sie ein wenig, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server’s certificate has run out</source>
        <translation>Das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of {server} is no longer valid, so nothing was sent.</source>
        <translation>{server} hat kein gültiges Zertifikat mehr; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If it is right, tell the people who run the server.</source>
        <translation>Prüfen Sie das Datum dieses Rechners. Wenn es stimmt, sagen Sie es den Betreibern des Servers.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid yet</source>
        <translation>Das Zertifikat des Servers gilt noch nicht</translation>
    </message>
    <message>
        <source>By the clock of this computer the certificate of {server} lies in the future.</source>
        <translation>{server} hat ein Zertifikat, das nach der Uhr dieses Rechners in der Zukunft liegt.</translation>
    </message>
    <message>
        <source>Set date and time of this computer right, then try again.</source>
        <translation>Stellen Sie Datum und Uhrzeit dieses Rechners richtig, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server</source>
        <translation>Das Zertifikat gehört zu einem anderen Server</translation>
    </message>
    <message>
        <source>What answered is not {server}, so nothing was sent.</source>
        <translation>Was geantwortet hat, ist nicht {server}; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address. In a foreign network, sign in to it in the browser first.</source>
        <translation>Prüfen Sie die Adresse. Melden Sie sich in einem fremden Netz zuerst im Browser bei diesem Netz an.</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>Nobody this computer trusts has signed the certificate of {server}, so nothing was sent.</source>
        <translation>{server} hat ein Zertifikat, das niemand unterschrieben hat, dem dieser Rechner vertraut; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask your network’s administrator whether connections are inspected. For a server of your own, give the certificate of its authority where you added it.</source>
        <translation>Fragen Sie die Verwaltung Ihres Netzes, ob Verbindungen mitgelesen werden. Geben Sie für einen eigenen Server das Zertifikat seiner Zertifizierungsstelle dort an, wo Sie ihn hinzugefügt haben.</translation>
    </message>
    <message>
        <source>The server’s name was not found</source>
        <translation>Der Name des Servers wurde nicht gefunden</translation>
    </message>
    <message>
        <source>This computer cannot find the address of {server}.</source>
        <translation>{server} hat keine Adresse, die dieser Rechner finden kann.</translation>
    </message>
    <message>
        <source>Look whether the network works and whether the address is written correctly, then try again.</source>
        <translation>Sehen Sie nach, ob das Netz funktioniert und die Adresse richtig geschrieben ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a user name and a password, or does not accept the ones it got.</source>
        <translation>Der Proxy dieses Netzes fragt nach Benutzername und Passwort oder nimmt die genannten nicht an.</translation>
    </message>
    <message>
        <source>Enter them in Slipway’s connection settings, then continue: nothing is lost.</source>
        <translation>Geben Sie beide in Slipways Verbindungseinstellungen ein, und machen Sie dann weiter: Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The proxy refused the connection</source>
        <translation>Der Proxy hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through to {server}.</source>
        <translation>{server} bleibt unerreichbar: Der Proxy dieses Netzes lässt uns nicht durch.</translation>
    </message>
    <message>
        <source>Ask your network’s administrator for access to this server.</source>
        <translation>Bitten Sie die Verwaltung Ihres Netzes um Zugang zu diesem Server.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached</source>
        <translation>Der Proxy ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The proxy that is chosen, in Slipway or on this computer, does not answer.</source>
        <translation>Der Proxy, der in Slipway oder auf diesem Rechner gewählt ist, antwortet nicht.</translation>
    </message>
    <message>
        <source>Correct it in Slipway’s connection settings, then try again.</source>
        <translation>Berichtigen Sie ihn in Slipways Verbindungseinstellungen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no certificate in this file</source>
        <translation>In dieser Datei ist kein Zertifikat</translation>
    </message>
    <message>
        <source>{file} cannot be read, or holds no certificate in the PEM form.</source>
        <translation>{file} kann nicht gelesen werden oder enthält kein Zertifikat in der PEM-Form.</translation>
    </message>
    <message>
        <source>Ask the people who run the server for the certificate of their authority as a PEM file, and choose it.</source>
        <translation>Bitten Sie die Betreiber des Servers um das Zertifikat ihrer Zertifizierungsstelle als PEM-Datei, und wählen Sie diese.</translation>
    </message>
    <message>
        <source>This is no web server</source>
        <translation>Das ist kein Webserver</translation>
    </message>
    <message>
        <source>What answers at the address of {server} is no web server.</source>
        <translation>Was unter dieser Adresse antwortet, ist kein Webserver.</translation>
    </message>
    <message>
        <source>Check the address and its port.</source>
        <translation>Prüfen Sie die Adresse und ihren Port.</translation>
    </message>
    <message>
        <source>This server has a fixed description</source>
        <translation>Dieser Server hat eine feste Beschreibung</translation>
    </message>
    <message>
        <source>A server that comes with Slipway has this name already.</source>
        <translation>Ein Server, der mit Slipway kommt, hat schon diesen Namen.</translation>
    </message>
    <message>
        <source>Choose another name for your server.</source>
        <translation>Wählen Sie einen anderen Namen für Ihren Server.</translation>
    </message>
    <message>
        <source>This server cannot be removed</source>
        <translation>Dieser Server kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>It comes with Slipway.</source>
        <translation>Er kommt mit Slipway.</translation>
    </message>
    <message>
        <source>Leave it in the list; it does no harm.</source>
        <translation>Lassen Sie ihn in der Liste; er schadet nicht.</translation>
    </message>
    <message>
        <source>An NWB file cannot be read</source>
        <translation>Eine NWB-Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{file} is no NWB file that can be read: it may be damaged, cut short, or something else under this name.</source>
        <translation>{file} ist keine lesbare NWB-Datei: Sie kann beschädigt oder abgeschnitten sein, oder es ist etwas anderes unter diesem Namen.</translation>
    </message>
    <message>
        <source>Open the file in the program that made it, write it again, or leave it out.</source>
        <translation>Öffnen Sie die Datei in dem Programm, das sie erzeugt hat, schreiben Sie sie neu, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>A part of Slipway is missing</source>
        <translation>Ein Teil von Slipway fehlt</translation>
    </message>
    <message>
        <source>The program slipway-nwb-reader, which looks into NWB files, was not found.</source>
        <translation>Das Programm slipway-nwb-reader, das in NWB-Dateien hineinsieht, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install Slipway again.</source>
        <translation>Installieren Sie Slipway neu.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another place, or free some room there.</source>
        <translation>Wählen Sie einen anderen Ort, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>The journal belongs to a newer Slipway</source>
        <translation>Das Journal gehört zu einem neueren Slipway</translation>
    </message>
    <message>
        <source>The data folder was used by a newer version of this program.</source>
        <translation>Der Datenordner wurde von einer neueren Version dieses Programms benutzt.</translation>
    </message>
    <message>
        <source>Install the newest Slipway, or choose another data folder.</source>
        <translation>Installieren Sie das neueste Slipway, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>Slipway is already running</source>
        <translation>Slipway läuft schon</translation>
    </message>
    <message>
        <source>Another Slipway is using the same data folder, as a window or on the command line.</source>
        <translation>Ein anderes Slipway benutzt denselben Datenordner, als Fenster oder auf der Kommandozeile.</translation>
    </message>
    <message>
        <source>Close the other one, or wait until it is done, then try again.</source>
        <translation>Schließen Sie das andere, oder warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Platte ist voll</translation>
    </message>
    <message>
        <source>There is no room left on the disk that keeps Slipway’s journal.</source>
        <translation>Auf der Platte mit Slipways Journal ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then start again. Nothing is lost.</source>
        <translation>Schaffen Sie Platz auf dieser Platte, und starten Sie dann neu. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>There is no system keychain</source>
        <translation>Es gibt keinen Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>This computer offers no place to keep the key safely.</source>
        <translation>Dieser Rechner bietet keinen Ort, um den Schlüssel sicher aufzubewahren.</translation>
    </message>
    <message>
        <source>Go on: the key is kept until Slipway is closed.</source>
        <translation>Machen Sie weiter: Der Schlüssel wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>The keychain was not opened</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The system keychain refused to be used.</source>
        <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>The system keychain is waiting for something, perhaps for its password.</source>
        <translation>Der Schlüsselbund des Systems wartet auf etwas, vielleicht auf sein Passwort.</translation>
    </message>
    <message>
        <source>Look for its window, or go on: the key is kept until Slipway is closed.</source>
        <translation>Suchen Sie sein Fenster, oder machen Sie weiter: Der Schlüssel wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>It is not clear which dataset is the new one</source>
        <translation>Es ist unklar, welcher Datensatz der neue ist</translation>
    </message>
    <message>
        <source>The answer of {server} was lost, and it now shows several new datasets with this title.</source>
        <translation>{server} hat geantwortet, aber die Antwort ging verloren, und nun gibt es mehrere neue Datensätze mit diesem Titel.</translation>
    </message>
    <message>
        <source>Look at them on the web site, delete the empty ones, and choose the right one in the list.</source>
        <translation>Sehen Sie sich diese auf der Website an, löschen Sie die leeren, und wählen Sie den richtigen in der Liste.</translation>
    </message>
    <message>
        <source>The upload cannot start without a journal</source>
        <translation>Ohne Journal kann der Upload nicht beginnen</translation>
    </message>
    <message>
        <source>Slipway’s journal cannot be used, and without it a broken upload could not be continued.</source>
        <translation>Slipways Journal kann nicht benutzt werden, und ohne das Journal ließe sich ein abgebrochener Upload nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Put right what is said here, then start Slipway again.</source>
        <translation>Beheben Sie, was hier steht, und starten Sie Slipway dann neu.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>{server} wants a key before it goes on.</source>
        <translation>{server} verlangt einen Schlüssel, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>No dataset is chosen</source>
        <translation>Kein Datensatz ist gewählt</translation>
    </message>
    <message>
        <source>It is not known yet which dataset the files shall go to.</source>
        <translation>Es ist noch nicht bekannt, in welchen Datensatz die Dateien kommen sollen.</translation>
    </message>
    <message>
        <source>Choose a dataset, or create one.</source>
        <translation>Wählen Sie einen Datensatz, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>Kein Server ist gewählt</translation>
    </message>
    <message>
        <source>It is not known yet where to publish.</source>
        <translation>Es ist noch nicht bekannt, wo veröffentlicht werden soll.</translation>
    </message>
    <message>
        <source>Choose a server first.</source>
        <translation>Wählen Sie zuerst einen Server.</translation>
    </message>
    <message>
        <source>No key was given</source>
        <translation>Kein Schlüssel wurde angegeben</translation>
    </message>
    <message>
        <source>{server} needs a key, and there is none in the keychain, in SLIPWAY_SECRET or on standard input.</source>
        <translation>{server} braucht einen Schlüssel, und weder im Schlüsselbund noch in SLIPWAY_SECRET noch in der Standardeingabe ist einer.</translation>
    </message>
    <message>
        <source>Give the key with --secret-stdin, in the environment variable SLIPWAY_SECRET, or remember it once with the wizard.</source>
        <translation>Geben Sie den Schlüssel mit --secret-stdin oder in der Umgebungsvariablen SLIPWAY_SECRET an, oder speichern Sie ihn einmal mit dem Assistenten.</translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation>So, wie es verlangt wurde, geht es nicht</translation>
    </message>
    <message>
        <source>There is something wrong with {field}.</source>
        <translation>Mit {field} stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>See slipway-cli --help, then try again.</source>
        <translation>Sehen Sie in slipway-cli --help nach, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The plan cannot be read</source>
        <translation>Der Plan kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no plan that can be read in {file}.</source>
        <translation>{file} enthält keinen lesbaren Plan.</translation>
    </message>
    <message>
        <source>Check the name of the plan’s file, then try again.</source>
        <translation>Prüfen Sie den Namen der Plandatei, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to share out</source>
        <translation>Es gibt nichts aufzuteilen</translation>
    </message>
    <message>
        <source>All these files may go into one publication, or a part of them has been sent already.</source>
        <translation>Alle diese Dateien passen in eine Veröffentlichung, oder ein Teil davon ist schon gesendet.</translation>
    </message>
    <message>
        <source>Publish them as they are.</source>
        <translation>Veröffentlichen Sie sie, wie sie sind.</translation>
    </message>
    <message>
        <source>A single folder is too large</source>
        <translation>Ein einzelner Ordner ist zu groß</translation>
    </message>
    <message>
        <source>{field} is more than one publication may hold, and the files of one folder are not parted: they belong together.</source>
        <translation>{field} ist mehr, als eine Veröffentlichung enthalten darf, und die Dateien eines Ordners werden nicht getrennt: Sie gehören zusammen.</translation>
    </message>
    <message>
        <source>Make the folder smaller, or write to the people who run {server} first.</source>
        <translation>Machen Sie den Ordner kleiner, oder schreiben Sie zuerst an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The plan was split before</source>
        <translation>Der Plan wurde schon aufgeteilt</translation>
    </message>
    <message>
        <source>{file} is there already, and nothing is overwritten.</source>
        <translation>{file} gibt es schon, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Move or delete the parts of the earlier split, then try again.</source>
        <translation>Verschieben oder löschen Sie die Teile der früheren Aufteilung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Publishing happens on the web site</source>
        <translation>Veröffentlicht wird auf der Website</translation>
    </message>
    <message>
        <source>The plan says &quot;publish&quot;: true, but versions are published on the web site of the archive for now.</source>
        <translation>Der Plan sagt &quot;publish&quot;: true, aber Versionen werden zurzeit auf der Website des Archivs veröffentlicht.</translation>
    </message>
    <message>
        <source>Set &quot;publish&quot; to false, run the plan, then publish the version on the web site.</source>
        <translation>Setzen Sie &quot;publish&quot; auf false, führen Sie den Plan aus, und veröffentlichen Sie die Version dann auf der Website.</translation>
    </message>
    <message>
        <source>New datasets are made on the web site</source>
        <translation>Neue Datensätze werden auf der Website angelegt</translation>
    </message>
    <message>
        <source>There is no dataset to bring the files to, and {server} makes new ones on its web site alone.</source>
        <translation>Es gibt keinen Datensatz für die Dateien, und {server} legt neue nur auf der Website an.</translation>
    </message>
    <message>
        <source>Make the dataset on the web site, then give its key as the dataset’s &quot;id&quot;.</source>
        <translation>Legen Sie den Datensatz auf der Website an, und geben Sie dann seinen Schlüssel als &quot;id&quot; des Datensatzes an.</translation>
    </message>
    <message>
        <source>This is another dataset</source>
        <translation>Das ist ein anderer Datensatz</translation>
    </message>
    <message>
        <source>The files go to the dataset {field}, and the token is for another one. Nothing was changed.</source>
        <translation>Die Dateien kommen in den Datensatz {field}, und das Token ist für einen anderen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Give a token of the dataset {field}.</source>
        <translation>Geben Sie ein Token des Datensatzes {field} an.</translation>
    </message>
    <message>
        <source>There is no doubt about this file</source>
        <translation>Bei dieser Datei gibt es keinen Zweifel</translation>
    </message>
    <message>
        <source>Slipway has not asked whether the server has {field}.</source>
        <translation>Slipway hat nicht gefragt, ob der Server {field} hat.</translation>
    </message>
    <message>
        <source>Use the name or the path that was told with the question.</source>
        <translation>Benutzen Sie den Namen oder Pfad, der mit der Frage genannt wurde.</translation>
    </message>
    <message>
        <source>The practice server did not start</source>
        <translation>Der Übungsserver ist nicht gestartet</translation>
    </message>
    <message>
        <source>The program slipway-practice could not be started, or ended at once.</source>
        <translation>Das Programm slipway-practice konnte nicht gestartet werden oder hat sofort aufgehört.</translation>
    </message>
    <message>
        <source>Install Slipway again, or choose another server.</source>
        <translation>Installieren Sie Slipway neu, oder wählen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>There is no such publication</source>
        <translation>Diese Veröffentlichung gibt es nicht</translation>
    </message>
    <message>
        <source>The journal knows no unfinished publication of this name.</source>
        <translation>Das Journal kennt keine unfertige Veröffentlichung dieses Namens.</translation>
    </message>
    <message>
        <source>Look at the list of unfinished publications and use one of its names.</source>
        <translation>Sehen Sie in die Liste der unfertigen Veröffentlichungen, und benutzen Sie einen ihrer Namen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The work was stopped on request.</source>
        <translation>Die Arbeit wurde auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>Continue whenever you like: nothing is lost.</source>
        <translation>Machen Sie weiter, wann Sie möchten: Nichts ist verloren.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>{server} cannot be reached.</source>
        <translation>{server} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Look whether this computer is connected to the network, then try again.</source>
        <translation>Sehen Sie nach, ob dieser Rechner mit dem Netz verbunden ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The connection has gone quiet</source>
        <translation>Die Verbindung antwortet nicht mehr</translation>
    </message>
    <message>
        <source>{server} did not answer in time.</source>
        <translation>{server} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The certificate of {server} could not be verified, so nothing was sent.</source>
        <translation>{server} hat ein Zertifikat, das nicht geprüft werden konnte; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check date and time of this computer, and ask your network’s administrator whether connections are inspected.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Rechners, und fragen Sie die Verwaltung Ihres Netzes, ob Verbindungen mitgelesen werden.</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translation>Der Proxy lässt uns nicht durch</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection to {server}.</source>
        <translation>{server} bleibt unerreichbar: Der Proxy dieses Netzes hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The key is no longer accepted</source>
        <translation>Der Schlüssel wird nicht mehr angenommen</translation>
    </message>
    <message>
        <source>{server} asks for a valid key: this one is wrong, has ended or was revoked.</source>
        <translation>{server} verlangt einen gültigen Schlüssel: Dieser ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Sign in again with the current key. Nothing that was sent is lost.</source>
        <translation>Melden Sie sich mit dem aktuellen Schlüssel erneut an. Nichts Gesendetes ist verloren.</translation>
    </message>
    <message>
        <source>This account may not do that</source>
        <translation>Dieses Konto darf das nicht</translation>
    </message>
    <message>
        <source>The key is good, but {server} does not allow this to your account.</source>
        <translation>Der Schlüssel ist gültig, aber {server} erlaubt das Ihrem Konto nicht.</translation>
    </message>
    <message>
        <source>Ask the owner of the dataset to add you as an owner, or choose another one.</source>
        <translation>Bitten Sie den Eigentümer des Datensatzes, Sie als Eigentümer hinzuzufügen, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Das gibt es dort nicht</translation>
    </message>
    <message>
        <source>{server} does not know what was asked for.</source>
        <translation>{server} kennt das Gesuchte nicht.</translation>
    </message>
    <message>
        <source>Check the ID, and that it belongs to this server.</source>
        <translation>Prüfen Sie die ID, und ob sie zu diesem Server gehört.</translation>
    </message>
    <message>
        <source>Something else is in the way</source>
        <translation>Etwas anderes ist im Weg</translation>
    </message>
    <message>
        <source>{server} has this already, or is busy with it right now.</source>
        <translation>{server} hat das schon oder ist gerade damit beschäftigt.</translation>
    </message>
    <message>
        <source>Wait a minute, then check again.</source>
        <translation>Warten Sie eine Minute, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation>Das ist zu groß</translation>
    </message>
    <message>
        <source>{file} is larger than {server} accepts.</source>
        <translation>{file} ist größer, als {server} es annimmt.</translation>
    </message>
    <message>
        <source>Split it, or ask the people who run the server.</source>
        <translation>Teilen Sie sie auf, oder fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server did not accept it</source>
        <translation>Der Server hat es nicht angenommen</translation>
    </message>
    <message>
        <source>{server} refused what was sent.</source>
        <translation>{server} hat das Gesendete abgelehnt.</translation>
    </message>
    <message>
        <source>Change what is named here, then try again.</source>
        <translation>Ändern Sie, was hier genannt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server asks for a pause</source>
        <translation>Der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>{server} has had too many requests.</source>
        <translation>{server} hat zu viele Anfragen bekommen.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>Der Server hat Schwierigkeiten</translation>
    </message>
    <message>
        <source>{server} answered that something went wrong on its side.</source>
        <translation>{server} antwortete, dass auf seiner Seite etwas schiefging.</translation>
    </message>
    <message>
        <source>Wait a little, then try again. If it lasts, tell the people who run it.</source>
        <translation>Warten Sie ein wenig, und versuchen Sie es dann noch einmal. Wenn es anhält, sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>What came back is not an answer of {server}: perhaps a sign-in page of the network, or the address is not the one of its API.</source>
        <translation>{server} hat so nicht geantwortet: Vielleicht kam eine Anmeldeseite des Netzes, oder die Adresse ist nicht die der API.</translation>
    </message>
    <message>
        <source>Check the server’s address, and whether this network wants a sign-in in the browser first.</source>
        <translation>Prüfen Sie die Adresse des Servers, und ob dieses Netz zuerst eine Anmeldung im Browser verlangt.</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, then try again.</source>
        <translation>Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A file has changed</source>
        <translation>Eine Datei hat sich geändert</translation>
    </message>
    <message>
        <source>{file} changed while it was being published, so it was not published.</source>
        <translation>{file} wurde während des Hochladens geändert und deshalb nicht hochgeladen.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try this file again.</source>
        <translation>Warten Sie, bis nichts mehr in sie schreibt, und versuchen Sie diese Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>Slipway’s own files cannot be written</source>
        <translation>Slipways eigene Dateien können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The journal or a settings file in the data folder cannot be used.</source>
        <translation>Das Journal oder eine Einstellungsdatei im Datenordner kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Check that the data folder can be written and its disk has room.</source>
        <translation>Prüfen Sie, ob in den Datenordner geschrieben werden kann und ob auf seiner Platte Platz ist.</translation>
    </message>
    <message>
        <source>The system keychain cannot be used</source>
        <translation>Der Schlüsselbund des Systems kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>The key could not be kept in the system keychain.</source>
        <translation>Der Schlüssel konnte nicht im Schlüsselbund des Systems aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The plan cannot be used</source>
        <translation>Der Plan kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>There is a mistake in it, at {field}.</source>
        <translation>Er enthält einen Fehler bei {field}.</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>Berichtigen Sie ihn, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This server cannot do that</source>
        <translation>Dieser Server kann das nicht</translation>
    </message>
    <message>
        <source>{server} does not offer this.</source>
        <translation>{server} bietet das nicht an.</translation>
    </message>
    <message>
        <source>Do it on the web site of the server.</source>
        <translation>Erledigen Sie es auf der Website des Servers.</translation>
    </message>
    <message>
        <source>A mistake of Slipway’s own</source>
        <translation>Ein Fehler von Slipway selbst</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>Im Inneren dieses Programms ging etwas schief.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, please report it together with the details.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es wiederkommt, melden Sie es bitte zusammen mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>the file as a whole</source>
        <translation>die Datei als Ganzes</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>Feld: %1</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>It is not known whether the server has done it.</source>
        <translation>Es ist nicht bekannt, ob der Server es getan hat.</translation>
    </message>
    <message>
        <source>Kind of trouble: %1</source>
        <translation>Art der Störung: %1</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>Fall: %1</translation>
    </message>
    <message>
        <source>While trying to: %1</source>
        <translation>Vorgang: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Einzelheit: %1</translation>
    </message>
    <message>
        <source>The server’s words: %1</source>
        <translation>Worte des Servers: %1</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s).</source>
        <translation>
            <numerusform>Der Server bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Der Server bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation>Benutzername oder Passwort ist falsch</translation>
    </message>
    <message>
        <source>{server} does not accept this user name together with this password.</source>
        <translation>{server} nimmt diesen Benutzernamen mit diesem Passwort nicht an.</translation>
    </message>
    <message>
        <source>Type both again, as on the web site. An account that signs in through an institution has no password here: use a token from the web site.</source>
        <translation>Geben Sie beide noch einmal ein, wie auf der Website. Ein Konto, das sich über eine Einrichtung anmeldet, hat hier kein Passwort: Benutzen Sie ein Token von der Website.</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>Die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>{server} no longer accepts the token: its time is over.</source>
        <translation>{server} nimmt das Token nicht mehr an: Seine Zeit ist um.</translation>
    </message>
    <message>
        <source>Sign in again, then continue. Nothing that was sent is lost.</source>
        <translation>Melden Sie sich erneut an, und machen Sie dann weiter. Nichts Gesendetes ist verloren.</translation>
    </message>
    <message>
        <source>No token came back</source>
        <translation>Es kam kein Token zurück</translation>
    </message>
    <message>
        <source>{server} took the password but gave no token for it.</source>
        <translation>{server} hat das Passwort angenommen, aber kein Token dafür gegeben.</translation>
    </message>
    <message>
        <source>Sign in with a token from the web site instead.</source>
        <translation>Melden Sie sich stattdessen mit einem Token von der Website an.</translation>
    </message>
    <message>
        <source>This server takes no passwords</source>
        <translation>Dieser Server nimmt keine Passwörter</translation>
    </message>
    <message>
        <source>{server} is used with a key or token alone.</source>
        <translation>{server} wird nur mit einem Schlüssel oder Token benutzt.</translation>
    </message>
    <message>
        <source>Leave out the user name, and give the key.</source>
        <translation>Lassen Sie den Benutzernamen weg, und geben Sie den Schlüssel an.</translation>
    </message>
    <message>
        <source>Signing in by password does not work here</source>
        <translation>Die Anmeldung mit Passwort funktioniert hier nicht</translation>
    </message>
    <message>
        <source>{server} wants a kind of sign-in that Slipway does not know.</source>
        <translation>{server} verlangt eine Art der Anmeldung, die Slipway nicht kennt.</translation>
    </message>
    <message>
        <source>Make a token on the web site, and sign in with that.</source>
        <translation>Erzeugen Sie auf der Website ein Token, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>The sign-in service is not working</source>
        <translation>Der Anmeldedienst funktioniert nicht</translation>
    </message>
    <message>
        <source>{server} cannot check accounts at the moment: its sign-in service does not answer.</source>
        <translation>{server} kann Konten zurzeit nicht prüfen: Sein Anmeldedienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then sign in again.</source>
        <translation>Warten Sie einige Minuten, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The token lacks a right</source>
        <translation>Dem Token fehlt ein Recht</translation>
    </message>
    <message>
        <source>{server} knows the token, but it may not do this.</source>
        <translation>{server} kennt das Token, aber es darf das nicht.</translation>
    </message>
    <message>
        <source>Make a token that has all rights for uploads and datasets, and sign in with it.</source>
        <translation>Erzeugen Sie ein Token mit allen Rechten für Uploads und Datensätze, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>The account is not known</source>
        <translation>Das Konto ist nicht bekannt</translation>
    </message>
    <message>
        <source>{server} accepts the token but does not know its account.</source>
        <translation>{server} nimmt das Token an, kennt aber sein Konto nicht.</translation>
    </message>
    <message>
        <source>Open the web site of the server once with this account, then sign in again.</source>
        <translation>Öffnen Sie die Website des Servers einmal mit diesem Konto, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>This account may not use this server</source>
        <translation>Dieses Konto darf diesen Server nicht benutzen</translation>
    </message>
    <message>
        <source>{server} is open only to accounts that its operators have admitted.</source>
        <translation>{server} steht nur Konten offen, die seine Betreiber zugelassen haben.</translation>
    </message>
    <message>
        <source>Ask the people who run it to admit your account.</source>
        <translation>Bitten Sie die Betreiber, Ihr Konto zuzulassen.</translation>
    </message>
    <message>
        <source>No NOMAD answers at this address</source>
        <translation>Unter dieser Adresse antwortet kein NOMAD</translation>
    </message>
    <message>
        <source>Something else than a NOMAD is at the address of {server}, or the path is another.</source>
        <translation>Unter der Adresse ist etwas anderes als ein NOMAD, oder der Pfad ist ein anderer.</translation>
    </message>
    <message>
        <source>Copy the address from the browser while its pages are open, and correct it here.</source>
        <translation>Kopieren Sie die Adresse aus dem Browser, während seine Seiten offen sind, und berichtigen Sie sie hier.</translation>
    </message>
    <message>
        <source>This server does not offer that</source>
        <translation>Dieser Server bietet das nicht an</translation>
    </message>
    <message>
        <source>{server} does not know this kind of request.</source>
        <translation>{server} kennt diese Art von Anfrage nicht.</translation>
    </message>
    <message>
        <source>You have a dataset of this name already</source>
        <translation>Sie haben schon einen Datensatz dieses Namens</translation>
    </message>
    <message>
        <source>{server} allows each name only once for each person.</source>
        <translation>{server} erlaubt jeder Person jeden Namen nur einmal.</translation>
    </message>
    <message>
        <source>Choose the dataset that is there, or another name.</source>
        <translation>Wählen Sie den vorhandenen Datensatz oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>The dataset was removed by the server</source>
        <translation>Der Server hat den Datensatz entfernt</translation>
    </message>
    <message>
        <source>{server} has deleted the dataset, because an earlier request for a DOI had failed.</source>
        <translation>{server} hat den Datensatz gelöscht, weil ein früherer Antrag auf eine DOI fehlgeschlagen war.</translation>
    </message>
    <message>
        <source>Create a dataset anew, and put the published entries into it on the web site.</source>
        <translation>Legen Sie einen neuen Datensatz an, und nehmen Sie die veröffentlichten Einträge auf der Website darin auf.</translation>
    </message>
    <message>
        <source>The dataset has a DOI already</source>
        <translation>Der Datensatz hat schon eine DOI</translation>
    </message>
    <message>
        <source>{server} gives each dataset one DOI.</source>
        <translation>{server} gibt jedem Datensatz eine DOI.</translation>
    </message>
    <message>
        <source>Nothing is left to do: look the dataset up to see its DOI.</source>
        <translation>Es bleibt nichts zu tun: Schlagen Sie den Datensatz nach, um seine DOI zu sehen.</translation>
    </message>
    <message>
        <source>There is nothing in the dataset yet</source>
        <translation>Im Datensatz ist noch nichts</translation>
    </message>
    <message>
        <source>{server} gives a DOI only to datasets with published entries.</source>
        <translation>{server} gibt eine DOI nur Datensätzen mit veröffentlichten Einträgen.</translation>
    </message>
    <message>
        <source>Publish first, then ask for the DOI.</source>
        <translation>Veröffentlichen Sie zuerst, und beantragen Sie dann die DOI.</translation>
    </message>
    <message>
        <source>Something in the dataset is not published</source>
        <translation>Etwas im Datensatz ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>{server} gives a DOI only when everything in the dataset is public.</source>
        <translation>{server} gibt eine DOI erst, wenn alles im Datensatz öffentlich ist.</translation>
    </message>
    <message>
        <source>Publish the rest, or take it out of the dataset, then ask for the DOI.</source>
        <translation>Veröffentlichen Sie den Rest, oder nehmen Sie ihn aus dem Datensatz, und beantragen Sie dann die DOI.</translation>
    </message>
    <message>
        <source>This server gives no DOIs</source>
        <translation>Dieser Server vergibt keine DOIs</translation>
    </message>
    <message>
        <source>The DOI service of {server} is not on.</source>
        <translation>{server} hat den DOI-Dienst nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Go on without a DOI, or ask the people who run the server.</source>
        <translation>Machen Sie ohne DOI weiter, oder fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The DOI service is not working</source>
        <translation>Der DOI-Dienst funktioniert nicht</translation>
    </message>
    <message>
        <source>{server} could not get a DOI. Slipway does not ask again, for a second request could delete the dataset.</source>
        <translation>{server} konnte keine DOI bekommen. Slipway fragt nicht noch einmal, denn eine zweite Anfrage könnte den Datensatz löschen.</translation>
    </message>
    <message>
        <source>Ask the people who run the server to look at this dataset.</source>
        <translation>Bitten Sie die Betreiber des Servers, sich diesen Datensatz anzusehen.</translation>
    </message>
    <message>
        <source>A DOI was asked for before</source>
        <translation>Eine DOI wurde schon beantragt</translation>
    </message>
    <message>
        <source>Slipway has asked {server} for a DOI already, and the dataset shows none. It does not ask again, for a second request could delete the dataset.</source>
        <translation>{server} wurde schon um eine DOI gebeten, und der Datensatz zeigt keine. Slipway fragt nicht noch einmal, denn eine zweite Anfrage könnte den Datensatz löschen.</translation>
    </message>
    <message>
        <source>Look at the dataset in the browser, and ask the people who run the server.</source>
        <translation>Sehen Sie sich den Datensatz im Browser an, und fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>Too many uploads are waiting</source>
        <translation>Zu viele Uploads warten</translation>
    </message>
    <message>
        <source>{server} allows each person only a few uploads that are not published.</source>
        <translation>{server} erlaubt jeder Person nur wenige unveröffentlichte Uploads.</translation>
    </message>
    <message>
        <source>Publish or delete one that waits, or continue one of them, then try again.</source>
        <translation>Veröffentlichen oder löschen Sie einen der wartenden, oder machen Sie mit einem davon weiter, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There are several new uploads</source>
        <translation>Es gibt mehrere neue Uploads</translation>
    </message>
    <message>
        <source>An answer of {server} was lost, and now there are several uploads of the same name.</source>
        <translation>{server} hat geantwortet, aber eine Antwort ging verloren, und nun gibt es mehrere Uploads gleichen Namens.</translation>
    </message>
    <message>
        <source>Delete the empty ones in the browser, then continue.</source>
        <translation>Löschen Sie die leeren im Browser, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The upload is gone</source>
        <translation>Den Upload gibt es nicht mehr</translation>
    </message>
    <message>
        <source>{server} no longer has this upload.</source>
        <translation>{server} hat diesen Upload nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another upload or a new one, then continue.</source>
        <translation>Wählen Sie einen anderen Upload oder einen neuen, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The upload is published already</source>
        <translation>Der Upload ist schon veröffentlicht</translation>
    </message>
    <message>
        <source>What is published stays as it is for ever.</source>
        <translation>Was veröffentlicht ist, bleibt für immer, wie es ist.</translation>
    </message>
    <message>
        <source>Take a new upload for further files.</source>
        <translation>Nehmen Sie für weitere Dateien einen neuen Upload.</translation>
    </message>
    <message>
        <source>Nothing is left to do: look at the review.</source>
        <translation>Es bleibt nichts zu tun: Sehen Sie sich das Ergebnis an.</translation>
    </message>
    <message>
        <source>The server is busy with this upload</source>
        <translation>Der Server ist mit diesem Upload beschäftigt</translation>
    </message>
    <message>
        <source>{server} is working on it and takes no changes meanwhile.</source>
        <translation>{server} arbeitet daran und nimmt so lange keine Änderungen an.</translation>
    </message>
    <message>
        <source>Wait until it is done, then continue.</source>
        <translation>Warten Sie, bis er fertig ist, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The upload belongs to somebody else</source>
        <translation>Der Upload gehört jemand anderem</translation>
    </message>
    <message>
        <source>Your account may not change this upload.</source>
        <translation>Ihr Konto darf diesen Upload nicht ändern.</translation>
    </message>
    <message>
        <source>Sign in with the account that made it, or take a new upload.</source>
        <translation>Melden Sie sich mit dem Konto an, das ihn angelegt hat, oder nehmen Sie einen neuen Upload.</translation>
    </message>
    <message>
        <source>This server has no uploads to choose</source>
        <translation>Dieser Server hat keine Uploads zur Wahl</translation>
    </message>
    <message>
        <source>The files of {server} go straight into the dataset.</source>
        <translation>{server} nimmt Dateien direkt in den Datensatz.</translation>
    </message>
    <message>
        <source>Leave out the upload.</source>
        <translation>Lassen Sie den Upload weg.</translation>
    </message>
    <message>
        <source>There is no upload yet</source>
        <translation>Es gibt noch keinen Upload</translation>
    </message>
    <message>
        <source>No file has been sent so far.</source>
        <translation>Bisher wurde keine Datei gesendet.</translation>
    </message>
    <message>
        <source>Send the files first.</source>
        <translation>Senden Sie zuerst die Dateien.</translation>
    </message>
    <message>
        <source>The upload was not deleted</source>
        <translation>Der Upload wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>{server} still shows the upload.</source>
        <translation>{server} zeigt den Upload noch.</translation>
    </message>
    <message>
        <source>Look at it in the browser, and delete it there.</source>
        <translation>Sehen Sie ihn sich im Browser an, und löschen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Deleting takes long</source>
        <translation>Das Löschen dauert lange</translation>
    </message>
    <message>
        <source>{server} has taken the order, but still shows the upload.</source>
        <translation>{server} hat den Auftrag angenommen, zeigt den Upload aber noch.</translation>
    </message>
    <message>
        <source>Look again in some minutes.</source>
        <translation>Sehen Sie in einigen Minuten wieder nach.</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked</source>
        <translation>Das Archiv kann nicht entpackt werden</translation>
    </message>
    <message>
        <source>{server} could not unpack {file}.</source>
        <translation>{server} konnte {file} nicht entpacken.</translation>
    </message>
    <message>
        <source>Pack it again as a plain .zip, or give the folder itself.</source>
        <translation>Packen Sie es neu als einfache .zip-Datei, oder nehmen Sie den Ordner selbst.</translation>
    </message>
    <message>
        <source>A file did not arrive whole</source>
        <translation>Eine Datei kam nicht ganz an</translation>
    </message>
    <message>
        <source>The connection was disturbed while {file} was sent.</source>
        <translation>Die Verbindung wurde gestört, während {file} gesendet wurde.</translation>
    </message>
    <message>
        <source>The server found no file in the request</source>
        <translation>Der Server fand in der Anfrage keine Datei</translation>
    </message>
    <message>
        <source>{server} answered as if {file} had been empty: something on the way may change requests.</source>
        <translation>{server} antwortete, als wäre {file} leer gewesen: Vielleicht verändert etwas unterwegs die Anfragen.</translation>
    </message>
    <message>
        <source>Try again without a proxy. If it comes back, please report it with the details.</source>
        <translation>Versuchen Sie es ohne Proxy. Wenn es wiederkommt, melden Sie es bitte mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The file is not in the upload</source>
        <translation>Die Datei ist nicht im Upload</translation>
    </message>
    <message>
        <source>{server} does not show {file} in the upload.</source>
        <translation>{server} zeigt {file} nicht im Upload.</translation>
    </message>
    <message>
        <source>Files are missing on the server</source>
        <translation>Auf dem Server fehlen Dateien</translation>
    </message>
    <message>
        <source>{server} does not show everything that was sent.</source>
        <translation>{server} zeigt nicht alles, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Try again: what is missing is sent once more.</source>
        <translation>Versuchen Sie es noch einmal: Was fehlt, wird ein weiteres Mal gesendet.</translation>
    </message>
    <message>
        <source>Files cannot be sent to this server</source>
        <translation>An diesen Server können keine Dateien gesendet werden</translation>
    </message>
    <message>
        <source>This Slipway cannot send files to {server}.</source>
        <translation>{server} kann von diesem Slipway keine Dateien bekommen.</translation>
    </message>
    <message>
        <source>The server does not begin to process</source>
        <translation>Der Server beginnt nicht zu verarbeiten</translation>
    </message>
    <message>
        <source>{server} has taken the order to process the files, but nothing follows.</source>
        <translation>{server} hat den Auftrag angenommen, die Dateien zu verarbeiten, aber es folgt nichts.</translation>
    </message>
    <message>
        <source>Wait a while, then look again. If it lasts, tell the people who run it.</source>
        <translation>Warten Sie eine Weile, und sehen Sie dann wieder nach. Wenn es anhält, sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>The files could not be processed</source>
        <translation>Die Dateien konnten nicht verarbeitet werden</translation>
    </message>
    <message>
        <source>{server} gave up on processing the upload.</source>
        <translation>{server} hat die Verarbeitung des Uploads aufgegeben.</translation>
    </message>
    <message>
        <source>Look at the reason, put the files right, and have them processed again.</source>
        <translation>Sehen Sie sich den Grund an, bringen Sie die Dateien in Ordnung, und lassen Sie sie noch einmal verarbeiten.</translation>
    </message>
    <message>
        <source>Nothing was recognised in the files</source>
        <translation>In den Dateien wurde nichts erkannt</translation>
    </message>
    <message>
        <source>{server} found no file among them that it can read, and publishes no upload without.</source>
        <translation>{server} fand darunter keine lesbare Datei und veröffentlicht ohne eine solche keinen Upload.</translation>
    </message>
    <message>
        <source>Add the main output files of your calculations or measurements, for example vasprun.xml, then continue.</source>
        <translation>Fügen Sie die Hauptausgabedateien Ihrer Rechnungen oder Messungen hinzu, zum Beispiel vasprun.xml, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>No entry could be read</source>
        <translation>Kein Eintrag konnte gelesen werden</translation>
    </message>
    <message>
        <source>{server} recognised the files, but failed to read every one of them.</source>
        <translation>{server} hat die Dateien erkannt, aber keine davon lesen können.</translation>
    </message>
    <message>
        <source>Look at the reasons, replace the files that are broken or cut short, and continue.</source>
        <translation>Sehen Sie sich die Gründe an, ersetzen Sie die Dateien, die beschädigt oder abgeschnitten sind, und machen Sie weiter.</translation>
    </message>
    <message>
        <source>A field is empty</source>
        <translation>Ein Feld ist leer</translation>
    </message>
    <message>
        <source>{field} has to be filled in.</source>
        <translation>{field} muss ausgefüllt werden.</translation>
    </message>
    <message>
        <source>Fill it in, then try again.</source>
        <translation>Füllen Sie das Feld aus, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A field has the wrong kind of value</source>
        <translation>Ein Feld hat einen Wert der falschen Art</translation>
    </message>
    <message>
        <source>The value of {field} is not of the kind that {server} expects.</source>
        <translation>Der Wert bei {field} ist nicht von der Art, die {server} erwartet.</translation>
    </message>
    <message>
        <source>Look at the example in the guide for this field.</source>
        <translation>Sehen Sie sich das Beispiel im Handbuch für dieses Feld an.</translation>
    </message>
    <message>
        <source>The details are not accepted</source>
        <translation>Die Angaben werden nicht angenommen</translation>
    </message>
    <message>
        <source>Something in them has to be changed.</source>
        <translation>Etwas darin muss geändert werden.</translation>
    </message>
    <message>
        <source>Correct the field that is named, then continue: the files are not sent again.</source>
        <translation>Berichtigen Sie das genannte Feld, und machen Sie dann weiter: Die Dateien werden nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>This embargo is not possible</source>
        <translation>Dieses Embargo ist nicht möglich</translation>
    </message>
    <message>
        <source>{server} allows embargoes of 0 to 36 months.</source>
        <translation>{server} erlaubt Embargos von 0 bis 36 Monaten.</translation>
    </message>
    <message>
        <source>Choose a number in this range.</source>
        <translation>Wählen Sie eine Zahl in diesem Bereich.</translation>
    </message>
    <message>
        <source>The embargo is not as you chose it</source>
        <translation>Das Embargo ist nicht so, wie Sie es gewählt haben</translation>
    </message>
    <message>
        <source>{server} has a shorter embargo for this upload. Nothing was published.</source>
        <translation>{server} hat ein kürzeres Embargo für diesen Upload. Nichts wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>Save the details again, then publish.</source>
        <translation>Speichern Sie die Angaben noch einmal, und veröffentlichen Sie dann.</translation>
    </message>
    <message>
        <source>It cannot be published yet</source>
        <translation>Noch kann er nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>Something speaks against it.</source>
        <translation>Etwas spricht dagegen.</translation>
    </message>
    <message>
        <source>Put right what is named here, then publish.</source>
        <translation>Beheben Sie, was hier genannt ist, und veröffentlichen Sie dann.</translation>
    </message>
    <message>
        <source>Publishing failed on the server</source>
        <translation>Das Veröffentlichen ist auf dem Server fehlgeschlagen</translation>
    </message>
    <message>
        <source>{server} tried to publish the upload and gave up. It is not public.</source>
        <translation>{server} hat versucht, den Upload zu veröffentlichen, und es aufgegeben. Er ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>Try again. If it fails again, tell the people who run the server.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es wieder fehlschlägt, sagen Sie es den Betreibern des Servers.</translation>
    </message>
    <message>
        <source>The server does not show it as published</source>
        <translation>Der Server zeigt ihn nicht als veröffentlicht</translation>
    </message>
    <message>
        <source>{server} has taken the order to publish, but the upload is not public so far.</source>
        <translation>{server} hat den Auftrag zum Veröffentlichen angenommen, aber der Upload ist noch nicht öffentlich.</translation>
    </message>
    <message>
        <source>Look at the upload in the browser before you try again.</source>
        <translation>Sehen Sie sich den Upload im Browser an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server is overloaded</source>
        <translation>Der Server ist überlastet</translation>
    </message>
    <message>
        <source>{server} has too much to do at the moment.</source>
        <translation>{server} hat zurzeit zu viel zu tun.</translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no server in this file</source>
        <translation>In dieser Datei ist kein Server</translation>
    </message>
    <message>
        <source>{file} cannot be read, or is no file of servers that Slipway saved.</source>
        <translation>{file} kann nicht gelesen werden oder ist keine Datei mit Servern, die Slipway gespeichert hat.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the file to save the server again with Export.</source>
        <translation>Bitten Sie die Person, von der Sie die Datei haben, den Server noch einmal mit „Exportieren“ zu speichern.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>%1 does not look right: %2</source>
        <translation>%1 sieht nicht richtig aus: %2</translation>
    </message>
    <message>
        <source>%1 cannot be “%2” on this server.</source>
        <translation>%1 kann auf diesem Server nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eines von: %1.</translation>
    </message>
    <message>
        <source>%1 has a value of the wrong kind.</source>
        <translation>%1 hat einen Wert der falschen Art.</translation>
    </message>
    <message>
        <source>Look at the example in the guide for this field.</source>
        <translation>Sehen Sie sich das Beispiel im Handbuch für dieses Feld an.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Write it with digits alone.</source>
        <translation>Schreiben Sie sie nur mit Ziffern.</translation>
    </message>
    <message>
        <source>%1 cannot be %2.</source>
        <translation>%1 kann nicht %2 sein.</translation>
    </message>
    <message>
        <source>Choose a number from %1 to %2.</source>
        <translation>Wählen Sie eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1: “%2” is neither a web address nor a DOI.</source>
        <translation>%1: „%2“ ist weder eine Webadresse noch eine DOI.</translation>
    </message>
    <message>
        <source>Write an address that begins with https://, or a DOI like 10.1063/5.0104914.</source>
        <translation>Schreiben Sie eine Adresse, die mit https:// beginnt, oder eine DOI wie 10.1063/5.0104914.</translation>
    </message>
    <message>
        <source>%1 is not a date.</source>
        <translation>%1 ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it as year-month-day, like 2027-03-31.</source>
        <translation>Schreiben Sie es als Jahr-Monat-Tag, wie 2027-03-31.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>The field “%1” is not known here.</source>
        <translation>Das Feld „%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Known fields: %1.</source>
        <translation>Bekannte Felder: %1.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Say what is in the data so that others find it. You can change it later on the web site.</source>
        <translation>Sagen Sie, was in den Daten ist, damit andere sie finden. Sie können den Titel später auf der Website ändern.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What was recorded, how, from which subjects, and what for.</source>
        <translation>Was wurde aufgezeichnet, wie, von welchen Versuchspersonen oder -tieren und wofür.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>What others may do with the data once they are published.</source>
        <translation>Was andere mit den Daten tun dürfen, sobald sie veröffentlicht sind.</translation>
    </message>
    <message>
        <source>CC BY 4.0: others may use the data and must name you</source>
        <translation>CC BY 4.0: Andere dürfen die Daten nutzen und müssen Sie nennen</translation>
    </message>
    <message>
        <source>CC0 1.0: no rights reserved</source>
        <translation>CC0 1.0: keine Rechte vorbehalten</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Everybody who should be named. If you leave the list empty, the archive enters you alone.</source>
        <translation>Alle, die genannt werden sollen. Bleibt die Liste leer, trägt das Archiv nur Sie ein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last, First</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>Write the name as “Last, First”, for example “Lovelace, Ada”.</source>
        <translation>Schreiben Sie den Namen als „Nachname, Vorname“, zum Beispiel „Lovelace, Ada“.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Write a whole e-mail address, for example ada@example.org.</source>
        <translation>Schreiben Sie eine ganze E-Mail-Adresse, zum Beispiel ada@example.org.</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>0000-0002-1825-0097</source>
        <translation>0000-0002-1825-0097</translation>
    </message>
    <message>
        <source>Write the sixteen figures in groups of four, without an address in front: 0000-0002-1825-0097.</source>
        <translation>Schreiben Sie die sechzehn Ziffern in Vierergruppen, ohne eine Adresse davor: 0000-0002-1825-0097.</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>University, institute or company.</source>
        <translation>Universität, Institut oder Firma.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Choose Contact person for whoever answers questions about the data.</source>
        <translation>Wählen Sie „Kontaktperson“ für die Person, die Fragen zu den Daten beantwortet.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Conceptualization</source>
        <translation>Konzeption</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Data collector</source>
        <translation>Datenerhebung</translation>
    </message>
    <message>
        <source>Data curator</source>
        <translation>Datenkuratierung</translation>
    </message>
    <message>
        <source>Data manager</source>
        <translation>Datenmanagement</translation>
    </message>
    <message>
        <source>Formal analysis</source>
        <translation>Formale Analyse</translation>
    </message>
    <message>
        <source>Funding acquisition</source>
        <translation>Einwerbung von Mitteln</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Maintainer</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Methodology</source>
        <translation>Methodik</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Herstellung</translation>
    </message>
    <message>
        <source>Project leader</source>
        <translation>Projektleitung</translation>
    </message>
    <message>
        <source>Project manager</source>
        <translation>Projektmanagement</translation>
    </message>
    <message>
        <source>Project member</source>
        <translation>Projektmitglied</translation>
    </message>
    <message>
        <source>Project administration</source>
        <translation>Projektverwaltung</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Betreuung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Visualization</source>
        <translation>Visualisierung</translation>
    </message>
    <message>
        <source>Study participant</source>
        <translation>Teilnahme an der Studie</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Named in the citation</source>
        <translation>Im Zitat genannt</translation>
    </message>
    <message>
        <source>Needed if you name contributors or a funder and none of the contributors has the role Contact person. Otherwise the archive enters you.</source>
        <translation>Nötig, wenn Sie Mitwirkende oder einen Geldgeber nennen und niemand von den Mitwirkenden die Rolle „Kontaktperson“ hat. Sonst trägt das Archiv Sie ein.</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>E-Mail für Kontakt</translation>
    </message>
    <message>
        <source>Shown to people who have questions about the data.</source>
        <translation>Wird Personen gezeigt, die Fragen zu den Daten haben.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Short words that help others to find the data.</source>
        <translation>Kurze Wörter, die anderen helfen, die Daten zu finden.</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Geldgeber</translation>
    </message>
    <message>
        <source>Name of the organisation that paid for the work, for example National Institutes of Health.</source>
        <translation>Name der Organisation, die die Arbeit bezahlt hat, zum Beispiel National Institutes of Health.</translation>
    </message>
    <message>
        <source>Award number</source>
        <translation>Fördernummer</translation>
    </message>
    <message>
        <source>Number of the grant; for awards without a number, the name of the project.</source>
        <translation>Nummer der Förderung; bei einer Förderung ohne Nummer der Name des Projekts.</translation>
    </message>
    <message>
        <source>Embargo: keep the data hidden for a time</source>
        <translation>Embargo: die Daten eine Zeit lang verbergen</translation>
    </message>
    <message>
        <source>Only you and the owners you add can see the data until the embargo ends.</source>
        <translation>Nur Sie und die Eigentümer, die Sie hinzufügen, können die Daten bis zum Ende des Embargos sehen.</translation>
    </message>
    <message>
        <source>Embargo ends on</source>
        <translation>Embargo endet am</translation>
    </message>
    <message>
        <source>At most two years from today, or five years with a funder and an award number. Empty: two years.</source>
        <translation>Höchstens zwei Jahre von heute an, oder fünf mit Geldgeber und Fördernummer. Leer: zwei Jahre.</translation>
    </message>
    <message>
        <source>A dataset gathers what belongs together, from one upload or from many, and can get a DOI. Its name cannot be changed later, and you can have each name only once.</source>
        <translation>Ein Datensatz fasst zusammen, was zusammengehört, aus einem oder vielen Uploads, und kann eine DOI bekommen. Sein Name kann später nicht geändert werden, und Sie können jeden Namen nur einmal haben.</translation>
    </message>
    <message>
        <source>Begin with a letter or a digit, not with a blank.</source>
        <translation>Beginnen Sie mit einem Buchstaben oder einer Ziffer, nicht mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Upload name</source>
        <translation>Name des Uploads</translation>
    </message>
    <message>
        <source>How the upload is listed. Say what was computed or measured.</source>
        <translation>Wie der Upload aufgelistet wird. Sagen Sie, was berechnet oder gemessen wurde.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Shown with every entry: what it is about, how it was made, what to mind.</source>
        <translation>Steht bei jedem Eintrag: worum es geht, wie er entstand, was zu beachten ist.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Publications and web pages that belong to the data, as web addresses. A DOI becomes its address by itself.</source>
        <translation>Veröffentlichungen und Webseiten, die zu den Daten gehören, als Webadressen. DOIs werden in Adressen umgewandelt.</translation>
    </message>
    <message>
        <source>10.1063/5.0104914</source>
        <translation>10.1063/5.0104914</translation>
    </message>
    <message>
        <source>Further datasets</source>
        <translation>Weitere Datensätze</translation>
    </message>
    <message>
        <source>The entries are put into the dataset you chose. Here you can name others of your own that they belong to as well.</source>
        <translation>Die Einträge kommen in den Datensatz, den Sie gewählt haben. Hier können Sie weitere eigene nennen, zu denen sie auch gehören.</translation>
    </message>
    <message>
        <source>Co-authors</source>
        <translation>Mitautoren</translation>
    </message>
    <message>
        <source>They are named with the data and may edit the upload. Look them up by name, or type the e-mail address of their account. You are the main author already.</source>
        <translation>Sie werden mit den Daten genannt und dürfen den Upload bearbeiten. Suchen Sie sie nach dem Namen, oder geben Sie die E-Mail-Adresse ihres Kontos ein. Sie selbst sind schon Hauptautor.</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>They may see the upload before it is published, and may not change it.</source>
        <translation>Sie dürfen den Upload sehen, bevor er veröffentlicht ist, und dürfen ihn nicht ändern.</translation>
    </message>
    <message>
        <source>Embargo (months)</source>
        <translation>Embargo (Monate)</translation>
    </message>
    <message>
        <source>0: everybody can read the data as soon as they are published. Otherwise files and results stay hidden for so many months, while some metadata, such as the formula, are public. It can be ended earlier, but not made longer.</source>
        <translation>0: Alle können die Daten lesen, sobald sie veröffentlicht sind. Sonst bleiben Dateien und Ergebnisse so viele Monate verborgen, während einige Metadaten, etwa die Formel, öffentlich sind. Es kann früher beendet, aber nicht verlängert werden.</translation>
    </message>
    <message>
        <source>Visible to everybody before it is published</source>
        <translation>Für alle sichtbar, bevor er veröffentlicht ist</translation>
    </message>
    <message>
        <source>Also people without an account can see the upload while it is not published. Not together with an embargo.</source>
        <translation>Auch Personen ohne Konto können den unveröffentlichten Upload sehen. Nicht zusammen mit einem Embargo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is longer than %n character(s).</source>
        <translation>
            <numerusform>%1 ist länger als %n Zeichen.</numerusform>
            <numerusform>%1 ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shorten it by %n character(s).</source>
        <translation>
            <numerusform>Kürzen Sie den Text um %n Zeichen.</numerusform>
            <numerusform>Kürzen Sie den Text um %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>this kind of field is not known</source>
        <translation>diese Art von Feld ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>FileInspection</name>
    <message>
        <source>This file has changed since it was added.</source>
        <translation>Diese Datei hat sich geändert, seit sie hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Make sure that nothing writes to it any more; it is published as it is now.</source>
        <translation>Stellen Sie sicher, dass nichts mehr in sie schreibt; sie wird veröffentlicht, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>This file is no longer there, or cannot be read.</source>
        <translation>Diese Datei ist nicht mehr da oder kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Put it back, or remove it from the list.</source>
        <translation>Legen Sie sie zurück, oder entfernen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>Slipway’s helper for NWB files was not found.</source>
        <translation>Slipways Helfer für NWB-Dateien wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install Slipway again.</source>
        <translation>Installieren Sie Slipway neu.</translation>
    </message>
    <message>
        <source>This file cannot be read as NWB: it may be damaged, cut short, or something else under this name.</source>
        <translation>Diese Datei kann nicht als NWB gelesen werden: Sie kann beschädigt oder abgeschnitten sein, oder es ist etwas anderes unter diesem Namen.</translation>
    </message>
    <message>
        <source>Write the file again with the program that made it, or leave it out.</source>
        <translation>Schreiben Sie die Datei neu mit dem Programm, das sie erzeugt hat, oder lassen Sie sie weg.</translation>
    </message>
</context>
<context>
    <name>FileStamp</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedFiles</name>
    <message>
        <source>This dataset was given other content under the name “%1” on %2.</source>
        <translation>Diesem Datensatz wurde am %2 unter dem Namen „%1“ anderer Inhalt gegeben.</translation>
    </message>
    <message>
        <source>Give it another name: two files of one name block the review.</source>
        <translation>Geben Sie ihr einen anderen Namen: Zwei Dateien eines Namens halten die Durchsicht auf.</translation>
    </message>
    <message>
        <source>Another publication sent “%1” to this dataset on %2, and it is not known whether it arrived.</source>
        <translation>Eine andere Veröffentlichung hat „%1“ am %2 an diesen Datensatz gesendet, und es ist nicht bekannt, ob es angekommen ist.</translation>
    </message>
    <message>
        <source>Open the dataset’s page. If the file is listed there, take it out of this list; if not, continue the other publication and say so there.</source>
        <translation>Öffnen Sie die Seite des Datensatzes. Ist die Datei dort aufgeführt, nehmen Sie sie aus dieser Liste; wenn nicht, setzen Sie die andere Veröffentlichung fort, und sagen Sie es dort.</translation>
    </message>
    <message>
        <source>“%1” was handed to the dataset without some of its files.</source>
        <translation>„%1“ wurde dem Datensatz ohne einige seiner Dateien übergeben.</translation>
    </message>
    <message>
        <source>Take these files out of the list, or give their folder another name: two files of one name block the review.</source>
        <translation>Nehmen Sie diese Dateien aus der Liste, oder geben Sie ihrem Ordner einen anderen Namen: Zwei Dateien eines Namens halten die Durchsicht auf.</translation>
    </message>
    <message>
        <source>This dataset was given a file named “%1” on %2.</source>
        <translation>Diesem Datensatz wurde am %2 eine Datei namens „%1“ gegeben.</translation>
    </message>
    <message>
        <source>Make sure that the earlier one is deleted on the dataset’s page: two files of one name block the review.</source>
        <translation>Stellen Sie sicher, dass die frühere auf der Seite des Datensatzes gelöscht ist: Zwei Dateien eines Namens halten die Durchsicht auf.</translation>
    </message>
    <message>
        <source>It is not known whether “%1” is in the dataset: the server’s answer was lost.</source>
        <translation>Es ist nicht bekannt, ob „%1“ im Datensatz ist: Die Antwort des Servers ging verloren.</translation>
    </message>
    <message>
        <source>Open the dataset’s page and say whether it is listed there. It is not sent again before.</source>
        <translation>Öffnen Sie die Seite des Datensatzes, und sagen Sie, ob sie dort aufgeführt ist. Vorher wird sie nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Slipway cannot see which files the dataset has already: the server lists them to a browser only.</source>
        <translation>Slipway kann nicht sehen, welche Dateien der Datensatz schon hat: Der Server führt sie nur einem Browser auf.</translation>
    </message>
    <message>
        <source>If some of these were uploaded before, from another computer or in a publication that was removed here, look at the dataset’s page first: two files of one name block the review. An upload that was broken off elsewhere begins anew here.</source>
        <translation>Wenn einige davon früher hochgeladen wurden, von einem anderen Rechner oder in einer Veröffentlichung, die hier entfernt wurde, sehen Sie zuerst auf der Seite des Datensatzes nach: Zwei Dateien eines Namens halten die Durchsicht auf. Ein anderswo abgebrochener Upload beginnt hier neu.</translation>
    </message>
    <message>
        <source>It was handed to this dataset on %1 already.</source>
        <translation>Sie wurde diesem Datensatz schon am %1 übergeben.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Slipway cannot write into the folder of its journal. Check that it may be written to and that the disk is not full.</source>
        <translation>Slipway kann nicht in den Ordner seines Journals schreiben. Prüfen Sie, ob dorthin geschrieben werden darf und die Platte nicht voll ist.</translation>
    </message>
    <message>
        <source>Slipway cannot write its journal. Check that this folder may be written to and that the disk is not full. (%1)</source>
        <translation>Slipway kann sein Journal nicht schreiben. Prüfen Sie, ob in diesen Ordner geschrieben werden darf und die Platte nicht voll ist. (%1)</translation>
    </message>
    <message>
        <source>The journal is damaged and could not be moved out of the way. Move this file to another folder yourself, then start Slipway again.</source>
        <translation>Das Journal ist beschädigt und konnte nicht beiseitegelegt werden. Verschieben Sie diese Datei selbst in einen anderen Ordner, und starten Sie Slipway dann neu.</translation>
    </message>
    <message>
        <source>The journal cannot be read. (%1)</source>
        <translation>Das Journal kann nicht gelesen werden. (%1)</translation>
    </message>
    <message>
        <source>This journal was written by a newer Slipway. Start that one, or install the newest version.</source>
        <translation>Dieses Journal wurde von einem neueren Slipway geschrieben. Starten Sie jenes, oder installieren Sie die neueste Version.</translation>
    </message>
    <message>
        <source>The disk that holds Slipway’s journal is full. Make some space, then continue: nothing is lost.</source>
        <translation>Die Platte mit Slipways Journal ist voll. Schaffen Sie Platz, und machen Sie dann weiter: Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Another program is using Slipway’s journal. Close it, then try again.</source>
        <translation>Ein anderes Programm benutzt Slipways Journal. Schließen Sie es, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Slipway may not write to its journal. Check the permissions of this file and its folder.</source>
        <translation>Slipway darf sein Journal nicht schreiben. Prüfen Sie die Zugriffsrechte dieser Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Slipway’s journal cannot be used: %1</source>
        <translation>Slipways Journal kann nicht benutzt werden: %1</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>This is not JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 ist keine Liste</translation>
    </message>
    <message>
        <source>%1 is not a text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is not true or false</source>
        <translation>%1 ist weder wahr noch falsch</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The system keychain was not opened. Unlock it and try again, or go on without it.</source>
        <translation>Der Schlüsselbund des Systems wurde nicht geöffnet. Entsperren Sie ihn, und versuchen Sie es noch einmal, oder machen Sie ohne ihn weiter.</translation>
    </message>
    <message>
        <source>There is no system keychain that can be used here.</source>
        <translation>Es gibt keinen Schlüsselbund des Systems, der hier benutzt werden kann.</translation>
    </message>
    <message>
        <source>The system keychain has not answered yet. Perhaps it asks for its password in a window of its own.</source>
        <translation>Der Schlüsselbund des Systems hat noch nicht geantwortet. Vielleicht fragt er in einem eigenen Fenster nach seinem Passwort.</translation>
    </message>
</context>
<context>
    <name>Nomad</name>
    <message>
        <source>The server would try to unpack this file and fail: it is no whole ZIP or TAR archive.</source>
        <translation>Der Server würde versuchen, diese Datei zu entpacken, und scheitern: Sie ist kein ganzes ZIP- oder TAR-Archiv.</translation>
    </message>
    <message>
        <source>Pack it again as ZIP, or rename it if it is no archive.</source>
        <translation>Packen Sie sie neu als ZIP, oder benennen Sie sie um, wenn sie kein Archiv ist.</translation>
    </message>
    <message>
        <source>The archive is protected with a password; the server cannot unpack it.</source>
        <translation>Das Archiv ist durch ein Passwort geschützt; der Server kann es nicht entpacken.</translation>
    </message>
    <message>
        <source>Pack it again without a password, or add the folder itself.</source>
        <translation>Packen Sie es neu ohne Passwort, oder fügen Sie den Ordner selbst hinzu.</translation>
    </message>
    <message>
        <source>There is no file in the archive.</source>
        <translation>Im Archiv ist keine Datei.</translation>
    </message>
    <message>
        <source>Leave it out, or add the folder itself.</source>
        <translation>Lassen Sie es weg, oder fügen Sie den Ordner selbst hinzu.</translation>
    </message>
    <message>
        <source>The archive cannot be read: %1</source>
        <translation>Das Archiv kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Pack it again as ZIP, or leave it out.</source>
        <translation>Packen Sie es neu als ZIP, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The archive holds links. The server leaves them out without a word.</source>
        <translation>Das Archiv enthält Verknüpfungen. Der Server lässt sie ohne ein Wort weg.</translation>
    </message>
    <message>
        <source>Put the files themselves into the archive where they are needed.</source>
        <translation>Legen Sie dort, wo sie gebraucht werden, die Dateien selbst ins Archiv.</translation>
    </message>
    <message>
        <source>The archive holds another archive. The server unpacks only the outer one.</source>
        <translation>Das Archiv enthält ein weiteres Archiv. Der Server entpackt nur das äußere.</translation>
    </message>
    <message>
        <source>Unpack the inner one first if its files shall be recognised.</source>
        <translation>Entpacken Sie zuerst das innere, wenn seine Dateien erkannt werden sollen.</translation>
    </message>
    <message>
        <source>The server does not unpack this kind of archive and recognises nothing in it.</source>
        <translation>Der Server entpackt diese Art von Archiv nicht und erkennt nichts darin.</translation>
    </message>
    <message>
        <source>Add the folder itself, or pack it as ZIP.</source>
        <translation>Fügen Sie den Ordner selbst hinzu, oder packen Sie ihn als ZIP.</translation>
    </message>
    <message>
        <source>Sent alone, the server would take this gzip file for a broken archive. It is sent inside an archive and stays as it is.</source>
        <translation>Allein gesendet, hielte der Server diese gzip-Datei für ein defektes Archiv. Sie wird in einem Archiv gesendet und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es muss nichts getan werden.</translation>
    </message>
    <message>
        <source>An archive inside a folder is not unpacked and stays as it is.</source>
        <translation>Ein Archiv in einem Ordner wird nicht entpackt und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>If its files shall be recognised, unpack it here, or add the archive alone.</source>
        <translation>Wenn seine Dateien erkannt werden sollen, entpacken Sie es hier, oder fügen Sie das Archiv allein hinzu.</translation>
    </message>
    <message>
        <source>You have a dataset of this name already: %1. Use it, or choose another name.</source>
        <translation>Sie haben schon einen Datensatz dieses Namens: %1. Verwenden Sie ihn, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Save the details once more. If it comes back, look at the upload in the browser.</source>
        <translation>Speichern Sie die Angaben noch einmal. Wenn es wiederkommt, sehen Sie sich den Upload im Browser an.</translation>
    </message>
    <message>
        <source>The server shows other co-authors than were given.</source>
        <translation>Der Server zeigt andere Mitautoren als angegeben.</translation>
    </message>
    <message>
        <source>The server shows other reviewers than were given.</source>
        <translation>Der Server zeigt andere Gutachter als angegeben.</translation>
    </message>
    <message>
        <source>The server shows another upload name: %1</source>
        <translation>Der Server zeigt einen anderen Namen des Uploads: %1</translation>
    </message>
    <message>
        <source>The server shows the upload to everybody.</source>
        <translation>Der Server zeigt den Upload allen.</translation>
    </message>
    <message>
        <source>The server does not show the upload to everybody.</source>
        <translation>Der Server zeigt den Upload nicht allen.</translation>
    </message>
    <message>
        <source>The server does not show the comment with the entry %1.</source>
        <translation>Der Server zeigt den Kommentar nicht beim Eintrag %1.</translation>
    </message>
    <message>
        <source>The server does not show the references with the entry %1.</source>
        <translation>Der Server zeigt die Verweise nicht beim Eintrag %1.</translation>
    </message>
    <message>
        <source>The server does not show the dataset with the entry %1.</source>
        <translation>Der Server zeigt den Datensatz nicht beim Eintrag %1.</translation>
    </message>
    <message>
        <source>An upload cannot have an embargo and be visible to everybody.</source>
        <translation>Ein Upload kann nicht unter Embargo stehen und für alle sichtbar sein.</translation>
    </message>
    <message>
        <source>Set the embargo to 0, or switch the visibility off.</source>
        <translation>Setzen Sie das Embargo auf 0, oder schalten Sie die Sichtbarkeit aus.</translation>
    </message>
    <message>
        <source>Somebody is named as co-author and as reviewer.</source>
        <translation>Jemand ist als Mitautor und als Gutachter genannt.</translation>
    </message>
    <message>
        <source>Co-authors see the upload anyway: remove the person from the reviewers.</source>
        <translation>Mitautoren sehen den Upload ohnehin: Entfernen Sie die Person aus den Gutachtern.</translation>
    </message>
    <message>
        <source>“%1” is no account on this server.</source>
        <translation>„%1“ ist kein Konto auf diesem Server.</translation>
    </message>
    <message>
        <source>Look the person up by name, or check the spelling of the e-mail address. Only people with an account can be named; they can get one on the web site.</source>
        <translation>Suchen Sie die Person nach dem Namen, oder prüfen Sie die Schreibweise der E-Mail-Adresse. Nur Personen mit einem Konto können genannt werden; auf der Website können sie eines bekommen.</translation>
    </message>
    <message>
        <source>You have no dataset “%1” on this server.</source>
        <translation>Sie haben auf diesem Server keinen Datensatz „%1“.</translation>
    </message>
    <message>
        <source>Choose one of your own datasets from the list.</source>
        <translation>Wählen Sie einen Ihrer eigenen Datensätze aus der Liste.</translation>
    </message>
    <message>
        <source>A field has a value of the wrong kind.</source>
        <translation>Ein Feld hat einen Wert der falschen Art.</translation>
    </message>
    <message>
        <source>Give the file another place in the upload.</source>
        <translation>Geben Sie der Datei einen anderen Ort im Upload.</translation>
    </message>
    <message>
        <source>“%1” is no place inside an upload.</source>
        <translation>„%1“ ist kein Ort in einem Upload.</translation>
    </message>
    <message>
        <source>The name holds line breaks or other invisible characters.</source>
        <translation>Der Name enthält Zeilenumbrüche oder andere unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>A name is longer than %1 bytes, which servers do not keep.</source>
        <translation>Ein Name ist länger als %1 Bytes, was Server nicht behalten.</translation>
    </message>
    <message>
        <source>Shorten the name.</source>
        <translation>Kürzen Sie den Namen.</translation>
    </message>
    <message>
        <source>“%1” would go to the same place: %2.</source>
        <translation>„%1“ käme an denselben Ort: %2.</translation>
    </message>
    <message>
        <source>Give one of the two another place, or leave it out.</source>
        <translation>Geben Sie einer von beiden einen anderen Ort, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The folder “%1” would have the name of a file.</source>
        <translation>Der Ordner „%1“ hätte den Namen einer Datei.</translation>
    </message>
    <message>
        <source>The files have %1 together; NOMAD takes at most %2 in one upload.</source>
        <translation>Die Dateien haben zusammen %1; NOMAD nimmt höchstens %2 in einem Upload.</translation>
    </message>
    <message>
        <source>The files have %1 together, which is just at NOMAD’s limit of %2 for one upload.</source>
        <translation>Die Dateien haben zusammen %1, was dicht an NOMADs Grenze von %2 für einen Upload liegt.</translation>
    </message>
    <message>
        <source>To be safe, leave something out or make two uploads.</source>
        <translation>Lassen Sie sicherheitshalber etwas weg, oder machen Sie zwei Uploads daraus.</translation>
    </message>
    <message>
        <source>NOMAD reads metadata from this file, and says nothing if it cannot.</source>
        <translation>NOMAD liest Metadaten aus dieser Datei und sagt nichts, wenn es das nicht kann.</translation>
    </message>
    <message>
        <source>Compare the details after processing with what the file says.</source>
        <translation>Vergleichen Sie die Angaben nach der Verarbeitung mit dem, was die Datei sagt.</translation>
    </message>
    <message>
        <source>None of the files looks like one that NOMAD recognises. An upload without a recognised file cannot be published.</source>
        <translation>Keine der Dateien sieht aus wie eine, die NOMAD erkennt. Ein Upload ohne erkannte Datei kann nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Add the main output files of your calculations or measurements, for example vasprun.xml, aims.out, a .nxs or an .archive.yaml file, each in a folder of its own. Which codes are known is listed on the web site.</source>
        <translation>Fügen Sie die Hauptausgabedateien Ihrer Rechnungen oder Messungen hinzu, zum Beispiel vasprun.xml, aims.out, eine .nxs- oder eine .archive.yaml-Datei, jede in einem eigenen Ordner. Welche Codes bekannt sind, steht auf der Website.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A token begins with nomad_pat_, or has three long parts with dots between them.</source>
        <translation>Ein Token beginnt mit nomad_pat_ oder hat drei lange Teile mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>You have no dataset “%1” here.</source>
        <translation>Sie haben hier keinen Datensatz „%1“.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>The dataset “%1” belongs to somebody else.</source>
        <translation>Der Datensatz „%1“ gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Choose one of your own datasets, or create one.</source>
        <translation>Wählen Sie einen Ihrer eigenen Datensätze, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>The dataset has a DOI: what is put into it cannot be taken out again.</source>
        <translation>Der Datensatz hat eine DOI: Was hineinkommt, kann nicht mehr herausgenommen werden.</translation>
    </message>
    <message>
        <source>If that is not wanted, choose another dataset.</source>
        <translation>Wenn das nicht gewünscht ist, wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>The server did not delete the upload. Try again, or delete it in the browser.</source>
        <translation>Der Server hat den Upload nicht gelöscht. Versuchen Sie es noch einmal, oder löschen Sie ihn im Browser.</translation>
    </message>
    <message>
        <source>The server has taken the order to delete the upload, but is not done yet.</source>
        <translation>Der Server hat den Auftrag angenommen, den Upload zu löschen, ist aber noch nicht fertig.</translation>
    </message>
    <message>
        <source>NOMAD keeps comment, references and datasets with the entries, and this upload has none.</source>
        <translation>NOMAD bewahrt Kommentar, Verweise und Datensätze bei den Einträgen auf, und dieser Upload hat keine.</translation>
    </message>
    <message>
        <source>A file of the same size stands at this path in the upload; it was left as it is.</source>
        <translation>Eine gleich große Datei liegt im Upload unter diesem Pfad; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Another file stands at this path in the upload and was left as it is.</source>
        <translation>Eine andere Datei liegt im Upload unter diesem Pfad; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Another file stands at “%1” in the upload.</source>
        <translation>Eine andere Datei liegt im Upload unter „%1“.</translation>
    </message>
    <message>
        <source>The server could not take the files in: %1</source>
        <translation>Der Server konnte die Dateien nicht aufnehmen: %1</translation>
    </message>
    <message>
        <source>Look at the table of entries for the reasons. Files cannot be changed once they are published.</source>
        <translation>Die Gründe stehen in der Tabelle der Einträge. Nach dem Veröffentlichen können Dateien nicht mehr geändert werden.</translation>
    </message>
    <message>
        <source>The upload is published already.</source>
        <translation>Der Upload ist schon veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>NOMAD is still working on the upload.</source>
        <translation>NOMAD arbeitet noch am Upload.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The processing of the upload failed, so it cannot be published.</source>
        <translation>Die Verarbeitung des Uploads ist fehlgeschlagen; deshalb kann er nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Have it processed again. If that fails too, look at the reasons, and send the files again where they are broken.</source>
        <translation>Lassen Sie ihn noch einmal verarbeiten. Schlägt auch das fehl, sehen Sie sich die Gründe an, und senden Sie beschädigte Dateien noch einmal.</translation>
    </message>
    <message>
        <source>NOMAD recognised none of the files. An upload without an entry cannot be published.</source>
        <translation>NOMAD hat keine der Dateien erkannt. Ein Upload ohne Eintrag kann nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Add the main output files of your calculations or measurements, for example vasprun.xml or an .archive.yaml file.</source>
        <translation>Fügen Sie die Hauptausgabedateien Ihrer Rechnungen oder Messungen hinzu, zum Beispiel vasprun.xml oder eine .archive.yaml-Datei.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Wird verarbeitet</translation>
    </message>
    <message>
        <source>Processing failed</source>
        <translation>Verarbeitung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Processed, not published</source>
        <translation>Verarbeitet, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Nicht verarbeitet</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server has unpacked this archive and keeps its contents instead.</source>
        <translation>Der Server hat dieses Archiv entpackt und behält stattdessen seinen Inhalt.</translation>
    </message>
    <message>
        <source>The server does not list this file. NOMAD may remove POTCAR files for their licence.</source>
        <translation>Der Server führt diese Datei nicht auf. NOMAD kann POTCAR-Dateien wegen ihrer Lizenz entfernen.</translation>
    </message>
    <message>
        <source>The server does not list this file.</source>
        <translation>Der Server führt diese Datei nicht auf.</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund wurde genannt</translation>
    </message>
    <message>
        <source>The server could not read %1: %2</source>
        <translation>Der Server konnte %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>Check the file with the program that made it.</source>
        <translation>Prüfen Sie die Datei mit dem Programm, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>One file is sent as it is.</source>
        <translation>Eine Datei wird gesendet, wie sie ist.</translation>
    </message>
    <message>
        <source>After an interruption, what has arrived is not sent again; the file or archive that was under way starts anew (at most %1).</source>
        <translation>Nach einer Unterbrechung wird Angekommenes nicht noch einmal gesendet; die Datei oder das Archiv, das unterwegs war, beginnt neu (höchstens %1).</translation>
    </message>
    <message>
        <source>Keep the files of one calculation together, and make several uploads for one dataset. A single folder that is too large has to be made smaller; for much data write to the people who run this server first.</source>
        <translation>Halten Sie die Dateien einer Rechnung zusammen, und machen Sie mehrere Uploads für einen Datensatz. Ein einzelner zu großer Ordner muss verkleinert werden; schreiben Sie bei vielen Daten zuerst an die Betreiber dieses Servers.</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation>%1. %2 (%3)</translation>
    </message>
    <message>
        <source>What was pasted holds blanks or letters that no token has. Copy the token alone.</source>
        <translation>Das Eingefügte enthält Leerzeichen oder Buchstaben, die kein Token hat. Kopieren Sie nur das Token.</translation>
    </message>
    <message>
        <source>The trial upload “%1” is still on the server; delete it in the browser.</source>
        <translation>Der Probe-Upload „%1“ ist noch auf dem Server; löschen Sie ihn im Browser.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no NOMAD. Check the address.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber es ist kein NOMAD. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This token may not do that: it lacks %1. Make a new token on the web site, with these rights too, and sign in with it.</source>
        <translation>Dieses Token darf das nicht: Ihm fehlt %1. Erzeugen Sie auf der Website ein neues Token, das auch diese Rechte hat, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>a right</source>
        <translation>ein Recht</translation>
    </message>
    <message>
        <source>Your account may not use this server. Write to the people who run it.</source>
        <translation>Ihr Konto darf diesen Server nicht benutzen. Schreiben Sie an seine Betreiber.</translation>
    </message>
    <message>
        <source>The server does not know this account. Sign in once on its web site, then try again.</source>
        <translation>Der Server kennt dieses Konto nicht. Melden Sie sich einmal auf seiner Website an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A NOMAD answers here, but the path in the address is wrong. Copy the address that the browser shows on its pages, up to and without “/gui”.</source>
        <translation>Hier antwortet ein NOMAD, aber der Pfad in der Adresse ist falsch. Kopieren Sie die Adresse, die der Browser auf seinen Seiten zeigt, bis vor „/gui“.</translation>
    </message>
    <message>
        <source>There is no NOMAD at this address. Copy the address that the browser shows on the pages of this NOMAD, up to and without “/gui”.</source>
        <translation>Unter dieser Adresse gibt es kein NOMAD. Kopieren Sie die Adresse, die der Browser auf den Seiten dieses NOMAD zeigt, bis vor „/gui“.</translation>
    </message>
    <message>
        <source>The server has deleted the dataset: an earlier request for a DOI had failed there. The published upload is untouched. Make a new dataset and put the entries into it.</source>
        <translation>Der Server hat den Datensatz gelöscht: Ein früherer Antrag auf eine DOI war dort fehlgeschlagen. Der veröffentlichte Upload ist unberührt. Legen Sie einen neuen Datensatz an, und nehmen Sie die Einträge darin auf.</translation>
    </message>
    <message>
        <source>A dataset without published entries gets no DOI. Publish first.</source>
        <translation>Ein Datensatz ohne veröffentlichte Einträge bekommt keine DOI. Veröffentlichen Sie zuerst.</translation>
    </message>
    <message>
        <source>Something in this dataset is not published yet. Publish all of it, then ask for the DOI on the web site.</source>
        <translation>Etwas in diesem Datensatz ist noch nicht veröffentlicht. Veröffentlichen Sie alles darin, und beantragen Sie dann die DOI auf der Website.</translation>
    </message>
    <message>
        <source>A web page answered instead of NOMAD. Check the address; in a foreign network, sign in to it in the browser first.</source>
        <translation>Statt NOMAD antwortete eine Webseite. Prüfen Sie die Adresse; melden Sie sich in einem fremden Netz zuerst im Browser bei diesem Netz an.</translation>
    </message>
    <message>
        <source>Choose one of your own datasets.</source>
        <translation>Wählen Sie einen Ihrer eigenen Datensätze.</translation>
    </message>
    <message>
        <source>The dataset “%1” has a DOI: entries can be added to it, but not taken out.</source>
        <translation>Der Datensatz „%1“ hat eine DOI: Einträge können hinzugefügt, aber nicht herausgenommen werden.</translation>
    </message>
    <message>
        <source>Leave the dataset in the list.</source>
        <translation>Lassen Sie den Datensatz in der Liste.</translation>
    </message>
    <message>
        <source>The upload is published: its embargo can be ended, but not changed.</source>
        <translation>Der Upload ist veröffentlicht: Sein Embargo kann beendet, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>Enter 0 to end the embargo, or leave the field as it was.</source>
        <translation>Geben Sie 0 ein, um das Embargo zu beenden, oder lassen Sie das Feld, wie es war.</translation>
    </message>
    <message>
        <source>The embargo must be a whole number of months from 0 to 36.</source>
        <translation>Das Embargo muss eine ganze Zahl von Monaten von 0 bis 36 sein.</translation>
    </message>
    <message>
        <source>Enter a number from 0 to 36.</source>
        <translation>Geben Sie eine Zahl von 0 bis 36 ein.</translation>
    </message>
    <message>
        <source>One of the references is no web address.</source>
        <translation>Einer der Verweise ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Write each reference as a whole address, for example https://doi.org/10.1063/5.0104914.</source>
        <translation>Schreiben Sie jeden Verweis als ganze Adresse, zum Beispiel https://doi.org/10.1063/5.0104914.</translation>
    </message>
    <message>
        <source>You may not change this upload.</source>
        <translation>Sie dürfen diesen Upload nicht ändern.</translation>
    </message>
    <message>
        <source>Ask its main author to make you a co-author, or choose another upload.</source>
        <translation>Bitten Sie seinen Hauptautor, Sie zum Mitautor zu machen, oder wählen Sie einen anderen Upload.</translation>
    </message>
    <message>
        <source>The server does not have this upload any more.</source>
        <translation>Der Server hat diesen Upload nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another upload, or make a new one.</source>
        <translation>Wählen Sie einen anderen Upload, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Only the people who run this server may change this.</source>
        <translation>Nur die Betreiber dieses Servers dürfen das ändern.</translation>
    </message>
    <message>
        <source>Leave the field as it was.</source>
        <translation>Lassen Sie das Feld, wie es war.</translation>
    </message>
    <message>
        <source>The server does not take this: %1</source>
        <translation>Der Server nimmt das nicht an: %1</translation>
    </message>
    <message>
        <source>Correct what the server names.</source>
        <translation>Berichtigen Sie, was der Server nennt.</translation>
    </message>
    <message numerus="yes">
        <source>The server shows an embargo of %n month(s).</source>
        <translation>
            <numerusform>Der Server zeigt ein Embargo von %n Monat.</numerusform>
            <numerusform>Der Server zeigt ein Embargo von %n Monaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server has an embargo of %n month(s) for this upload, not %1. Nothing was published. Save the details again.</source>
        <translation>
            <numerusform>Der Server hat ein Embargo von %n Monat für diesen Upload, nicht %1. Nichts wurde veröffentlicht. Speichern Sie die Angaben noch einmal.</numerusform>
            <numerusform>Der Server hat ein Embargo von %n Monaten für diesen Upload, nicht %1. Nichts wurde veröffentlicht. Speichern Sie die Angaben noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server took the files, but does not show all of them as they are on this disk: %n {is|are} missing or of another size, for example %1.</source>
        <translation>
            <numerusform>Der Server hat die Dateien angenommen, zeigt aber nicht alle so, wie sie auf dieser Platte liegen: %n fehlt oder hat eine andere Größe, zum Beispiel %1.</numerusform>
            <numerusform>Der Server hat die Dateien angenommen, zeigt aber nicht alle so, wie sie auf dieser Platte liegen: %n fehlen oder haben eine andere Größe, zum Beispiel %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{The only entry|All %n entries} failed: NOMAD recognised the {file|files}, but could not read {it|any of them}.</source>
        <translation>
            <numerusform>Der einzige Eintrag (%n) ist fehlgeschlagen: NOMAD hat die Dateien erkannt, konnte aber keine davon lesen.</numerusform>
            <numerusform>Alle %n Einträge sind fehlgeschlagen: NOMAD hat die Dateien erkannt, konnte aber keine davon lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entr(ies) failed. What failed is published as it is.</source>
        <translation>
            <numerusform>%1 von %n Eintrag ist fehlgeschlagen. Er wird veröffentlicht, wie er ist.</numerusform>
            <numerusform>%1 von %n Einträgen fehlgeschlagen. Was fehlschlug, wird veröffentlicht, wie es ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published, embargo of %n month(s)</source>
        <translation>
            <numerusform>Veröffentlicht, Embargo von %n Monat</numerusform>
            <numerusform>Veröffentlicht, Embargo von %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} sent packed together, in one archive that is made while it is sent and needs no space on this disk; the server unpacks it.</source>
        <translation>
            <numerusform>%n Datei wird gepackt gesendet, in einem Archiv, das beim Senden entsteht und auf dieser Platte keinen Platz braucht; der Server entpackt es.</numerusform>
            <numerusform>%n Dateien werden zusammengepackt gesendet, in einem Archiv, das beim Senden entsteht und auf dieser Platte keinen Platz braucht; der Server entpackt es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} sent packed together, in %1 archives that are made while they are sent and need no space on this disk; the server unpacks them.</source>
        <translation>
            <numerusform>%n Datei wird gepackt gesendet, in %1 Archiven, die beim Senden entstehen und auf dieser Platte keinen Platz brauchen; der Server entpackt sie.</numerusform>
            <numerusform>%n Dateien werden zusammengepackt gesendet, in %1 Archiven, die beim Senden entstehen und auf dieser Platte keinen Platz brauchen; der Server entpackt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} sent one by one.</source>
        <translation>
            <numerusform>%n Datei wird einzeln gesendet.</numerusform>
            <numerusform>%n Dateien werden einzeln gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n upload(s) for one dataset, without parting the files of one calculation, for example: %1</source>
        <translation>
            <numerusform>Machen Sie %n Upload für einen Datensatz, ohne die Dateien einer Rechnung zu trennen, zum Beispiel: %1</numerusform>
            <numerusform>Machen Sie %n Uploads für einen Datensatz, ohne die Dateien einer Rechnung zu trennen, zum Beispiel: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NwbReader</name>
    <message>
        <source>reading it took too long</source>
        <translation>das Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>its content makes the HDF5 library fail</source>
        <translation>ihr Inhalt lässt die HDF5-Bibliothek scheitern</translation>
    </message>
    <message>
        <source>it does not begin like an HDF5 file</source>
        <translation>sie beginnt nicht wie eine HDF5-Datei</translation>
    </message>
    <message>
        <source>it is not an ordinary file or cannot be opened</source>
        <translation>sie ist keine gewöhnliche Datei oder kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>it is damaged or not complete</source>
        <translation>sie ist beschädigt oder nicht vollständig</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a readable NWB file: %2. Copy it again from its source or make it anew, or take it out of the list.</source>
        <translation>„%1“ ist keine lesbare NWB-Datei: %2. Kopieren Sie sie noch einmal von ihrer Quelle, erzeugen Sie sie neu, oder nehmen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>A part of this program, &quot;%1&quot;, is missing or cannot be started. Install the program again.</source>
        <translation>Ein Teil dieses Programms, „%1“, fehlt oder kann nicht gestartet werden. Installieren Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Part %1 of %2: %3.</source>
        <translation>Teil %1 von %2: %3.</translation>
    </message>
    <message>
        <source>%1 The rest is kept as an unfinished publication: %2.</source>
        <translation>%1 Der Rest wird als unfertige Veröffentlichung aufgehoben: %2.</translation>
    </message>
    <message>
        <source>This was part %1 of %2. Still to be published: %3. You can continue now, or later from the list of unfinished publications.</source>
        <translation>Das war Teil %1 von %2. Noch zu veröffentlichen: %3. Sie können jetzt weitermachen oder später über die Liste der unfertigen Veröffentlichungen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files make %n publication(s) in one dataset, and folders stay together. The first would hold %1 (%2); the rest waits until you continue with it.</source>
        <translation>
            <numerusform>Die Dateien ergeben %n Veröffentlichung in einem Datensatz, und Ordner bleiben zusammen. Die erste enthielte %1 (%2); der Rest wartet, bis Sie damit weitermachen.</numerusform>
            <numerusform>Die Dateien ergeben %n Veröffentlichungen in einem Datensatz, und Ordner bleiben zusammen. Die erste enthielte %1 (%2); der Rest wartet, bis Sie damit weitermachen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>%1 %2</source>
        <comment>dataset ID, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>archive, path inside</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This must be an object, like {&quot;id&quot;: &quot;000123&quot;}.</source>
        <translation>Das muss ein Objekt sein, wie {&quot;id&quot;: &quot;000123&quot;}.</translation>
    </message>
    <message>
        <source>A plan must hold no secret. Remove it, and give the key on standard input, in SLIPWAY_SECRET or through the system keychain.</source>
        <translation>Ein Plan darf kein Geheimnis enthalten. Entfernen Sie es, und geben Sie den Schlüssel über die Standardeingabe, in SLIPWAY_SECRET oder durch den Schlüsselbund des Systems an.</translation>
    </message>
    <message>
        <source>This name is not known in a plan. Known here: %1.</source>
        <translation>Dieser Name ist in einem Plan nicht bekannt. Bekannt sind hier: %1.</translation>
    </message>
    <message>
        <source>A plan must hold no secret. Remove it.</source>
        <translation>Ein Plan darf kein Geheimnis enthalten. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>This must be the path of a file or folder.</source>
        <translation>Das muss der Pfad einer Datei oder eines Ordners sein.</translation>
    </message>
    <message>
        <source>This must be a path in the dataset.</source>
        <translation>Das muss ein Pfad im Datensatz sein.</translation>
    </message>
    <message>
        <source>This must be a path, or an object with &quot;local&quot; and &quot;remote&quot;.</source>
        <translation>Das muss ein Pfad sein oder ein Objekt mit &quot;local&quot; und &quot;remote&quot;.</translation>
    </message>
    <message>
        <source>The path is empty.</source>
        <translation>Der Pfad ist leer.</translation>
    </message>
    <message>
        <source>This must be &quot;skip&quot;, &quot;replace&quot; or &quot;error&quot;.</source>
        <translation>Das muss &quot;skip&quot;, &quot;replace&quot; oder &quot;error&quot; sein.</translation>
    </message>
    <message>
        <source>This must be &quot;files&quot;, &quot;zip&quot; or &quot;tar&quot;.</source>
        <translation>Das muss &quot;files&quot;, &quot;zip&quot; oder &quot;tar&quot; sein.</translation>
    </message>
    <message>
        <source>This must be &quot;tus&quot;, &quot;phases&quot; or &quot;next&quot;. Without it the server is asked.</source>
        <translation>Das muss &quot;tus&quot;, &quot;phases&quot; oder &quot;next&quot; sein. Ohne dies wird der Server gefragt.</translation>
    </message>
    <message>
        <source>Name either a &quot;profile&quot;, or a &quot;kind&quot; together with an &quot;api&quot; address.</source>
        <translation>Nennen Sie entweder ein &quot;profile&quot; oder eine &quot;kind&quot; zusammen mit einer &quot;api&quot;-Adresse.</translation>
    </message>
    <message>
        <source>This must be a user name in quotes. The password is given as the secret.</source>
        <translation>Das muss ein Benutzername in Anführungszeichen sein. Das Passwort wird als Geheimnis angegeben.</translation>
    </message>
    <message>
        <source>This must be a text in quotes.</source>
        <translation>Das muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Give either the &quot;id&quot; of an upload to continue or the &quot;name&quot; of a new one.</source>
        <translation>Geben Sie entweder die &quot;id&quot; eines Uploads zum Fortsetzen oder den &quot;name&quot; eines neuen an.</translation>
    </message>
    <message>
        <source>Give either the &quot;id&quot; of a dataset or what to &quot;create&quot;.</source>
        <translation>Geben Sie entweder die &quot;id&quot; eines Datensatzes an oder, was anzulegen ist (&quot;create&quot;).</translation>
    </message>
    <message>
        <source>This must be an object with the new dataset’s fields.</source>
        <translation>Das muss ein Objekt mit den Feldern des neuen Datensatzes sein.</translation>
    </message>
    <message>
        <source>A new dataset needs at least a name. Give its fields here.</source>
        <translation>Ein neuer Datensatz braucht mindestens einen Namen. Geben Sie seine Felder hier an.</translation>
    </message>
    <message>
        <source>This must be the dataset’s ID in quotes, like &quot;000123&quot;.</source>
        <translation>Das muss die ID des Datensatzes in Anführungszeichen sein, wie &quot;000123&quot;.</translation>
    </message>
    <message>
        <source>The plan is not JSON: %1, at byte %2.</source>
        <translation>Der Plan ist kein JSON: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>The plan must be a JSON object.</source>
        <translation>Der Plan muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>This must be a list with at least one file or folder.</source>
        <translation>Das muss eine Liste mit mindestens einer Datei oder einem Ordner sein.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Das muss true oder false sein.</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>The dataset already has other content at “%1”.</source>
        <translation>Der Datensatz hat schon anderen Inhalt unter „%1“.</translation>
    </message>
    <message>
        <source>Choose to skip or to replace files that exist, or give this one another path.</source>
        <translation>Wählen Sie, dass vorhandene Dateien übersprungen oder ersetzt werden, oder geben Sie dieser einen anderen Pfad.</translation>
    </message>
    <message>
        <source>There are no files to publish.</source>
        <translation>Es gibt keine Dateien zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Add files or a folder that has some.</source>
        <translation>Fügen Sie Dateien oder einen Ordner mit Dateien hinzu.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>This address is not encrypted: your key could be read on the way. Use an address that begins with https://.</source>
        <translation>Diese Adresse ist nicht verschlüsselt: Ihr Schlüssel könnte unterwegs gelesen werden. Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Not every server you added could be read. The others are there; look at this file, or add the server again: %1</source>
        <translation>Nicht jeder von Ihnen hinzugefügte Server konnte gelesen werden. Die anderen sind da; sehen Sie sich diese Datei an, oder fügen Sie den Server noch einmal hinzu: %1</translation>
    </message>
    <message>
        <source>The servers you added could not be read. Nothing was changed; repair this file or move it to another folder: %1</source>
        <translation>Die von Ihnen hinzugefügten Server konnten nicht gelesen werden. Nichts wurde geändert; reparieren Sie diese Datei, oder verschieben Sie sie in einen anderen Ordner: %1</translation>
    </message>
    <message>
        <source>A server that comes with Slipway has this name already. Choose another name.</source>
        <translation>Ein Server, der mit Slipway kommt, hat schon diesen Namen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The server has no name. Give it one.</source>
        <translation>Der Server hat keinen Namen. Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>This server comes with Slipway and cannot be removed.</source>
        <translation>Dieser Server kommt mit Slipway und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The server could not be saved. Check that this folder may be written to and that the disk is not full. (%1)</source>
        <translation>Der Server konnte nicht gespeichert werden. Prüfen Sie, ob in diesen Ordner geschrieben werden darf und die Platte nicht voll ist. (%1)</translation>
    </message>
    <message>
        <source>DANDI Archive</source>
        <translation>DANDI Archive</translation>
    </message>
    <message>
        <source>The main archive: datasets here are meant to be published for good. You need an account, which is approved within two working days, and its API key.</source>
        <translation>Das Hauptarchiv: Datensätze hier sollen endgültig veröffentlicht werden. Sie brauchen ein Konto, das innerhalb von zwei Werktagen freigegeben wird, und seinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open https://dandiarchive.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://dandiarchive.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>If this is your first time, register and wait for the approval; it takes up to two working days.</source>
        <translation>Wenn es Ihr erstes Mal ist, registrieren Sie sich, und warten Sie auf die Freigabe; sie dauert bis zu zwei Arbeitstage.</translation>
    </message>
    <message>
        <source>Click your initials at the top right.</source>
        <translation>Klicken Sie oben rechts auf Ihre Initialen.</translation>
    </message>
    <message>
        <source>Beside “API Key”, press the copy button.</source>
        <translation>Drücken Sie neben „API Key“ die Schaltfläche zum Kopieren.</translation>
    </message>
    <message>
        <source>Come back here and paste the key.</source>
        <translation>Kommen Sie hierher zurück, und fügen Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>DANDI Sandbox (formerly Staging)</source>
        <translation>DANDI Sandbox (früher Staging)</translation>
    </message>
    <message>
        <source>A place to learn and to test: it needs an account and a key of its own, and its data may be deleted at any time.</source>
        <translation>Ein Ort zum Lernen und Testen: Er braucht ein eigenes Konto und einen eigenen Schlüssel, und seine Daten können jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>Open https://sandbox.dandiarchive.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://sandbox.dandiarchive.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>The Sandbox is separate from the main archive: if you have no account there yet, register and wait for the approval.</source>
        <translation>Die Sandbox ist vom Hauptarchiv getrennt: Wenn Sie dort noch kein Konto haben, registrieren Sie sich, und warten Sie auf die Freigabe.</translation>
    </message>
    <message>
        <source>EMBER-DANDI Archive</source>
        <translation>EMBER-DANDI Archive</translation>
    </message>
    <message>
        <source>The DANDI archive of the EMBER project. You need an account there and its API key.</source>
        <translation>Das DANDI-Archiv des Projekts EMBER. Sie brauchen ein Konto dort und seinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open https://dandi.emberarchive.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://dandi.emberarchive.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>EMBER-DANDI Sandbox</source>
        <translation>EMBER-DANDI Sandbox</translation>
    </message>
    <message>
        <source>A place to test uploads for the EMBER-DANDI archive: its data may be deleted at any time. You need an account of its own there and its API key.</source>
        <translation>Ein Ort, um Uploads für das EMBER-DANDI Archive zu testen: Seine Daten können jederzeit gelöscht werden. Sie brauchen ein eigenes Konto dort und seinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open https://dandi.sandbox.emberarchive.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://dandi.sandbox.emberarchive.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>LINC Archive</source>
        <translation>LINC Archive</translation>
    </message>
    <message>
        <source>The archive of the LINC project for imaging of brain connections. You need an account there and its API key.</source>
        <translation>Das Archiv des Projekts LINC zur Bildgebung von Hirnverbindungen. Sie brauchen ein Konto dort und seinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open https://lincbrain.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://lincbrain.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>LINC Staging</source>
        <translation>LINC Staging</translation>
    </message>
    <message>
        <source>A place to test uploads for the LINC archive: its data may be deleted at any time. You need an account there and its API key.</source>
        <translation>Ein Ort, um Uploads für das LINC Archive zu testen: Seine Daten können jederzeit gelöscht werden. Sie brauchen ein Konto dort und seinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open https://staging.lincbrain.org in your browser and sign in.</source>
        <translation>Öffnen Sie https://staging.lincbrain.org im Browser, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>NOMAD</source>
        <translation>NOMAD</translation>
    </message>
    <message>
        <source>The public repository for materials science data: what is published here is public for good. You need a NOMAD account: its user name and password, or a token.</source>
        <translation>Das öffentliche Repositorium für Daten der Materialwissenschaft: Was hier veröffentlicht wird, ist endgültig öffentlich. Sie brauchen ein NOMAD-Konto: seinen Benutzernamen und sein Passwort oder ein Token.</translation>
    </message>
    <message>
        <source>If you have a user name and a password for NOMAD, sign in with them; no token is needed.</source>
        <translation>Wenn Sie für NOMAD Benutzername und Passwort haben, melden Sie sich damit an; ein Token ist nicht nötig.</translation>
    </message>
    <message>
        <source>If you sign in on the web site through your institution or ORCID, you need a token instead.</source>
        <translation>Wenn Sie sich auf der Website über Ihre Einrichtung oder ORCID anmelden, brauchen Sie stattdessen ein Token.</translation>
    </message>
    <message>
        <source>Open the web site, sign in, and open the menu under your name.</source>
        <translation>Öffnen Sie die Website, melden Sie sich an, und öffnen Sie das Menü unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>Make a personal access token (or an app token, on older servers) and copy it.</source>
        <translation>Erzeugen Sie ein „personal access token“ (auf älteren Servern ein „app token“), und kopieren Sie es.</translation>
    </message>
    <message>
        <source>Come back here and paste the token.</source>
        <translation>Kommen Sie hierher zurück, und fügen Sie das Token ein.</translation>
    </message>
    <message>
        <source>NOMAD Staging (real data)</source>
        <translation>NOMAD Staging (echte Daten)</translation>
    </message>
    <message>
        <source>Newer software on the same data as NOMAD: these are REAL data, and what is published here is really published, for good. You need a NOMAD account.</source>
        <translation>Neuere Software auf denselben Daten wie NOMAD: Das sind ECHTE Daten, und was hier veröffentlicht wird, ist wirklich und endgültig veröffentlicht. Sie brauchen ein NOMAD-Konto.</translation>
    </message>
    <message>
        <source>Staging is no place for trials: it works on the real data of NOMAD. For a trial take NOMAD Test.</source>
        <translation>Staging ist kein Ort zum Ausprobieren: Es arbeitet auf den echten Daten von NOMAD. Nehmen Sie für einen Versuch NOMAD Test.</translation>
    </message>
    <message>
        <source>Sign in with your user name and password for NOMAD, or with a token from the menu under your name on the web site.</source>
        <translation>Melden Sie sich mit Ihrem Benutzernamen und Passwort für NOMAD an oder mit einem Token aus dem Menü unter Ihrem Namen auf der Website.</translation>
    </message>
    <message>
        <source>NOMAD Test</source>
        <translation>NOMAD Test</translation>
    </message>
    <message>
        <source>A place to learn and to test: its data are separate from NOMAD’s and may be deleted at any time. You need a NOMAD account.</source>
        <translation>Ein Ort zum Lernen und Testen: Seine Daten sind von denen von NOMAD getrennt und können jederzeit gelöscht werden. Sie brauchen ein NOMAD-Konto.</translation>
    </message>
    <message>
        <source>The user name and the password of your NOMAD account are expected to work here too.</source>
        <translation>Benutzername und Passwort Ihres NOMAD-Kontos sollten auch hier gelten.</translation>
    </message>
    <message>
        <source>If you sign in on the web site through your institution or ORCID, make a token there: open the menu under your name, make a personal access token (or an app token), and paste it here.</source>
        <translation>Wenn Sie sich auf der Website über Ihre Einrichtung oder ORCID anmelden, erzeugen Sie dort ein Token: Öffnen Sie das Menü unter Ihrem Namen, erzeugen Sie ein „personal access token“ (oder ein „app token“), und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>NOMAD Oasis (example)</source>
        <translation>NOMAD Oasis (Beispiel)</translation>
    </message>
    <message>
        <source>A demonstration of an Oasis, which is a NOMAD that an institute runs for itself. Add your own Oasis by the address that its web pages have. You need a NOMAD account.</source>
        <translation>Eine Vorführung einer Oasis, also eines NOMAD, das ein Institut für sich selbst betreibt. Fügen Sie Ihre eigene Oasis mit der Adresse hinzu, die ihre Webseiten haben. Sie brauchen ein NOMAD-Konto.</translation>
    </message>
    <message>
        <source>Illinois Data Bank</source>
        <translation>Illinois Data Bank</translation>
    </message>
    <message>
        <source>The public repository for research data of the University of Illinois Urbana-Champaign: files are sent to a draft dataset, and curators publish it. You need a NetID of the University, a draft there, and the draft’s token.</source>
        <translation>Das öffentliche Repositorium für Forschungsdaten der University of Illinois Urbana-Champaign: Dateien werden an einen Datensatz im Entwurf gesendet, und Kuratoren veröffentlichen ihn. Sie brauchen eine NetID der Universität, einen Entwurf dort und das Token des Entwurfs.</translation>
    </message>
    <message>
        <source>Log in to the Data Bank with your NetID and open the edit page of your draft dataset.</source>
        <translation>Melden Sie sich mit Ihrer NetID bei der Data Bank an, und öffnen Sie die Bearbeitungsseite Ihres Entwurfs.</translation>
    </message>
    <message>
        <source>Below Files, open “Advanced Upload Options”.</source>
        <translation>Öffnen Sie unter „Files“ die „Advanced Upload Options“.</translation>
    </message>
    <message>
        <source>Press “Get token for command line tools” (or “View token for command line tools”).</source>
        <translation>Drücken Sie „Get token for command line tools“ (oder „View token for command line tools“).</translation>
    </message>
    <message>
        <source>Copy what the dialog shows, for example the whole python line, and paste it here: Slipway finds the dataset key and the token in it.</source>
        <translation>Kopieren Sie, was der Dialog zeigt, zum Beispiel die ganze python-Zeile, und fügen Sie es hier ein: Slipway findet den Datensatz-Schlüssel und das Token darin.</translation>
    </message>
    <message>
        <source>Log in with your NetID. Faculty, staff and graduate students can deposit.</source>
        <translation>Melden Sie sich mit Ihrer NetID an. Lehrende, Beschäftigte, Promovierende und Masterstudierende können Daten ablegen.</translation>
    </message>
    <message>
        <source>Read the page about what to consider, and press Continue.</source>
        <translation>Lesen Sie die Seite darüber, was zu bedenken ist, und drücken Sie „Continue“.</translation>
    </message>
    <message>
        <source>Answer the three questions of the deposit agreement, and press Submit.</source>
        <translation>Beantworten Sie die drei Fragen der Ablagevereinbarung, und drücken Sie „Submit“.</translation>
    </message>
    <message>
        <source>The page that opens is the edit page of your new draft: its address holds the dataset key.</source>
        <translation>Die Seite, die sich öffnet, ist die Bearbeitungsseite Ihres neuen Entwurfs: Ihre Adresse enthält den Datensatz-Schlüssel.</translation>
    </message>
    <message>
        <source>Get a token there (see “Where do I find this?”), and come back.</source>
        <translation>Holen Sie dort ein Token (siehe „Wo finde ich das?“), und kommen Sie zurück.</translation>
    </message>
    <message>
        <source>Open the edit page of the dataset, reload it, and check that every file is listed once.</source>
        <translation>Öffnen Sie die Bearbeitungsseite des Datensatzes, laden Sie sie neu, und prüfen Sie, ob jede Datei genau einmal aufgeführt ist.</translation>
    </message>
    <message>
        <source>Fill in title, licence and authors, with an e-mail address for each author and one primary contact.</source>
        <translation>Tragen Sie Titel, Lizenz und Autoren ein, mit einer E-Mail-Adresse für jeden Autor und einer Hauptkontaktperson.</translation>
    </message>
    <message>
        <source>Press Save &amp; Continue.</source>
        <translation>Drücken Sie „Save &amp; Continue“.</translation>
    </message>
    <message>
        <source>Under Pre-Publication Review, press Submit for Review.</source>
        <translation>Drücken Sie unter „Pre-Publication Review“ auf „Submit for Review“.</translation>
    </message>
    <message>
        <source>The curators look through the dataset and publish it, usually within 1 to 2 business days. Until then nothing is public.</source>
        <translation>Die Kuratoren sehen den Datensatz durch und veröffentlichen ihn, gewöhnlich innerhalb von 1 bis 2 Arbeitstagen. Bis dahin ist nichts öffentlich.</translation>
    </message>
    <message>
        <source>Illinois Data Bank Demo</source>
        <translation>Illinois Data Bank Demo</translation>
    </message>
    <message>
        <source>A place to learn and to test: its datasets are separate from those of the Illinois Data Bank and may be deleted at any time. You need a NetID of the University, a draft there, and the draft’s token.</source>
        <translation>Ein Ort zum Lernen und Testen: Seine Datensätze sind von denen der Illinois Data Bank getrennt und können jederzeit gelöscht werden. Sie brauchen eine NetID der Universität, einen Entwurf dort und das Token des Entwurfs.</translation>
    </message>
    <message>
        <source>Practice server on this computer</source>
        <translation>Übungsserver auf diesem Rechner</translation>
    </message>
    <message>
        <source>Walk the whole way without an account: everything stays on this computer and nothing is published. You need nothing: keys are shown.</source>
        <translation>Gehen Sie den ganzen Weg ohne ein Konto: Alles bleibt auf diesem Rechner, und nichts wird veröffentlicht. Sie brauchen nichts: Schlüssel werden gezeigt.</translation>
    </message>
    <message>
        <source>The practice server shows its keys in the sign-in page; choose one of them.</source>
        <translation>Der Übungsserver zeigt seine Schlüssel auf der Seite „Anmelden“; wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Practice NOMAD on this computer</source>
        <translation>Übungs-NOMAD auf diesem Rechner</translation>
    </message>
    <message>
        <source>Walk the whole way to a published NOMAD upload without an account: everything stays on this computer and nothing is published. You need nothing: user names and passwords are shown.</source>
        <translation>Gehen Sie den ganzen Weg bis zu einem veröffentlichten NOMAD-Upload ohne ein Konto: Alles bleibt auf diesem Rechner, und nichts wird veröffentlicht. Sie brauchen nichts: Benutzernamen und Passwörter werden gezeigt.</translation>
    </message>
    <message>
        <source>The practice server shows its user names and passwords in the sign-in page; choose one of them.</source>
        <translation>Der Übungsserver zeigt seine Benutzernamen und Passwörter auf der Seite „Anmelden“; wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Practice Data Bank on this computer</source>
        <translation>Übungs-Data-Bank auf diesem Rechner</translation>
    </message>
    <message>
        <source>Walk the whole way to a draft with files without an account: everything stays on this computer and nothing is published. You need nothing: keys and tokens are shown.</source>
        <translation>Gehen Sie den ganzen Weg bis zu einem Entwurf mit Dateien ohne ein Konto: Alles bleibt auf diesem Rechner, und nichts wird veröffentlicht. Sie brauchen nichts: Schlüssel und Token werden gezeigt.</translation>
    </message>
    <message>
        <source>The practice server shows its datasets and tokens in the sign-in page; choose one of them.</source>
        <translation>Der Übungsserver zeigt seine Datensätze und Token auf der Seite „Anmelden“; wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Or open the edit page of a draft on the practice server, get a token there, and paste what its dialog shows.</source>
        <translation>Oder öffnen Sie die Bearbeitungsseite eines Entwurfs auf dem Übungsserver, holen Sie dort ein Token, und fügen Sie ein, was der Dialog zeigt.</translation>
    </message>
    <message>
        <source>Open the start page of the practice server, answer the three questions, and press Submit.</source>
        <translation>Öffnen Sie die Startseite des Übungsservers, beantworten Sie die drei Fragen, und drücken Sie „Submit“.</translation>
    </message>
    <message>
        <source>The page that opens is the edit page of the new draft: get a token there, and come back.</source>
        <translation>Die Seite, die sich öffnet, ist die Bearbeitungsseite des neuen Entwurfs: Holen Sie dort ein Token, und kommen Sie zurück.</translation>
    </message>
    <message>
        <source>Open the edit page of the dataset, and check that every file is listed once.</source>
        <translation>Öffnen Sie die Bearbeitungsseite des Datensatzes, und prüfen Sie, ob jede Datei genau einmal aufgeführt ist.</translation>
    </message>
    <message>
        <source>On the real Data Bank you would now fill in title, licence and authors, and press Save &amp; Continue.</source>
        <translation>Auf der echten Data Bank würden Sie jetzt Titel, Lizenz und Autoren eintragen und „Save &amp; Continue“ drücken.</translation>
    </message>
    <message>
        <source>Then, under Pre-Publication Review, Submit for Review; the curators publish within 1 to 2 business days. Practice ends here: nothing was published.</source>
        <translation>Danach unter „Pre-Publication Review“ auf „Submit for Review“; die Kuratoren veröffentlichen innerhalb von 1 bis 2 Arbeitstagen. Die Übung endet hier: Nichts wurde veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Same size as on disk</source>
        <translation>Gleiche Größe wie auf der Platte</translation>
    </message>
    <message>
        <source>Same number of bytes</source>
        <translation>Gleiche Anzahl Bytes</translation>
    </message>
    <message>
        <source>Checksums accepted</source>
        <translation>Prüfsummen angenommen</translation>
    </message>
    <message>
        <source>Read back, the same</source>
        <translation>Zurückgelesen, gleich</translation>
    </message>
    <message>
        <source>You saw it listed</source>
        <translation>Von Ihnen in der Liste gesehen</translation>
    </message>
    <message>
        <source>Same as on disk</source>
        <translation>Gleich wie auf der Platte</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ReadAhead</name>
    <message>
        <source>The file became shorter while it was sent.</source>
        <translation>Die Datei wurde während des Sendens kürzer.</translation>
    </message>
    <message>
        <source>The file was changed while it was sent.</source>
        <translation>Die Datei wurde während des Sendens geändert.</translation>
    </message>
    <message>
        <source>The file is shorter than it was.</source>
        <translation>Die Datei ist kürzer als zuvor.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Address of the upload</source>
        <translation>Adresse des Uploads</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>%1, of which %2 were processed and %3 failed</source>
        <translation>%1, davon %2 verarbeitet und %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Embargo</translation>
    </message>
    <message>
        <source>no: the files were handed to the dataset, which goes on in the browser</source>
        <translation>nein: Die Dateien wurden dem Datensatz übergeben, mit dem es im Browser weitergeht</translation>
    </message>
    <message>
        <source>yes, this version is published</source>
        <translation>ja, diese Version ist veröffentlicht</translation>
    </message>
    <message>
        <source>no, this is a draft</source>
        <translation>nein, das ist ein Entwurf</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>compared by size</source>
        <translation>nach Größe verglichen</translation>
    </message>
    <message>
        <source>The server has exactly as many bytes as the file.</source>
        <translation>Der Server hat genau so viele Bytes wie die Datei.</translation>
    </message>
    <message>
        <source>The server accepted a checksum for every part that was sent.</source>
        <translation>Der Server hat für jeden gesendeten Teil eine Prüfsumme angenommen.</translation>
    </message>
    <message>
        <source>Bytes were read back from the server, and they are those of the file.</source>
        <translation>Bytes wurden vom Server zurückgelesen, und es sind die der Datei.</translation>
    </message>
    <message>
        <source>You saw it in the list on the dataset’s page.</source>
        <translation>Sie haben sie in der Liste auf der Seite des Datensatzes gesehen.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Made with the practice server: nothing was really published.</source>
        <translation>Mit dem Übungsserver gemacht: Nichts wurde wirklich veröffentlicht.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Path in the dataset</source>
        <translation>Pfad im Datensatz</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>(it cannot be read: %1)</source>
        <translation>(kann nicht gelesen werden: %1)</translation>
    </message>
    <message>
        <source>This report was made by Slipway for somebody who helps with a problem.

It holds the log, versions, settings, servers you added, and what the journal has of publications that are not finished.
Keys, tokens, passwords and the addresses of uploads have been taken out. Names of files, folders, datasets and servers are in it.
</source>
        <translation>Dieser Bericht wurde von Slipway für jemanden gemacht, der bei einem Problem hilft.

Er enthält das Protokoll, Versionen, Einstellungen, von Ihnen hinzugefügte Server und was das Journal über unfertige Veröffentlichungen enthält.
Schlüssel, Token, Passwörter und die Adressen von Uploads sind herausgenommen. Namen von Dateien, Ordnern, Datensätzen und Servern stehen darin.
</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>This says what the server confirmed while each file was handed to the dataset.</source>
        <translation>Hier steht, was der Server bestätigt hat, während jede Datei dem Datensatz übergeben wurde.</translation>
    </message>
    <message>
        <source>A last look at the dataset was not possible: nobody is signed in to it.</source>
        <translation>Ein letzter Blick auf den Datensatz war nicht möglich: Niemand ist bei ihm angemeldet.</translation>
    </message>
    <message>
        <source>A last look at the dataset was not possible: its token has ended.</source>
        <translation>Ein letzter Blick auf den Datensatz war nicht möglich: Sein Token ist abgelaufen.</translation>
    </message>
    <message>
        <source>A last look at the dataset was not possible.</source>
        <translation>Ein letzter Blick auf den Datensatz war nicht möglich.</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>The server does not show this file in the dataset.</source>
        <translation>Der Server zeigt diese Datei nicht im Datensatz.</translation>
    </message>
    <message>
        <source>The server shows another size: %1 bytes.</source>
        <translation>Der Server zeigt eine andere Größe: %1 Bytes.</translation>
    </message>
    <message>
        <source>The server shows another digest: its content is not what was sent.</source>
        <translation>Der Server zeigt eine andere Prüfsumme: Sein Inhalt ist nicht, was gesendet wurde.</translation>
    </message>
    <message>
        <source>The server shows no digest that could be compared.</source>
        <translation>Der Server zeigt keine Prüfsumme, die verglichen werden könnte.</translation>
    </message>
    <message>
        <source>It was left as it is on the server.</source>
        <translation>Sie wurde auf dem Server gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>It was skipped, but the server does not show it any more.</source>
        <translation>Sie wurde übersprungen, aber der Server zeigt sie nicht mehr.</translation>
    </message>
    <message>
        <source>It was not uploaded: the upload was stopped before.</source>
        <translation>Sie wurde nicht hochgeladen: Der Upload wurde vorher angehalten.</translation>
    </message>
    <message>
        <source>The server does not show “%1”, which was in this archive.</source>
        <translation>Der Server zeigt „%1“ nicht, das in diesem Archiv war.</translation>
    </message>
    <message numerus="yes">
        <source>Unpacked: %n file(s)</source>
        <translation>
            <numerusform>Entpackt: %n Datei</numerusform>
            <numerusform>Entpackt: %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Links that lead nowhere</source>
        <translation>Verknüpfungen, die ins Leere führen</translation>
    </message>
    <message>
        <source>Empty files</source>
        <translation>Leere Dateien</translation>
    </message>
    <message>
        <source>Files that the dataset has already, with other content</source>
        <translation>Dateien, die der Datensatz schon mit anderem Inhalt hat</translation>
    </message>
    <message>
        <source>Files that changed since they were added</source>
        <translation>Dateien, die sich seit dem Hinzufügen geändert haben</translation>
    </message>
    <message>
        <source>Files that are not there any more</source>
        <translation>Dateien, die nicht mehr da sind</translation>
    </message>
    <message>
        <source>Files with a hidden name</source>
        <translation>Dateien mit einem versteckten Namen</translation>
    </message>
    <message>
        <source>Links to folders</source>
        <translation>Verknüpfungen zu Ordnern</translation>
    </message>
    <message>
        <source>Files that are not there</source>
        <translation>Dateien, die nicht da sind</translation>
    </message>
    <message>
        <source>Names that cannot be read</source>
        <translation>Namen, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>No files to publish</source>
        <translation>Keine Dateien zum Veröffentlichen</translation>
    </message>
    <message>
        <source>Things that are no ordinary files</source>
        <translation>Etwas, das keine gewöhnliche Datei ist</translation>
    </message>
    <message>
        <source>Folders in the place of files</source>
        <translation>Ordner an der Stelle von Dateien</translation>
    </message>
    <message>
        <source>Leftovers of broken downloads</source>
        <translation>Reste abgebrochener Downloads</translation>
    </message>
    <message>
        <source>Names that differ in capital letters only</source>
        <translation>Namen, die sich nur in der Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Names with characters that the server refuses</source>
        <translation>Namen mit Zeichen, die der Server ablehnt</translation>
    </message>
    <message>
        <source>A file in the place of a folder</source>
        <translation>Eine Datei an der Stelle eines Ordners</translation>
    </message>
    <message>
        <source>Several files of the same name</source>
        <translation>Mehrere Dateien mit demselben Namen</translation>
    </message>
    <message>
        <source>Links in the place of files</source>
        <translation>Verknüpfungen an der Stelle von Dateien</translation>
    </message>
    <message>
        <source>Files that are too large</source>
        <translation>Zu große Dateien</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Dateien, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Folders that cannot be read</source>
        <translation>Ordner, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>This account is not approved yet</source>
        <translation>Dieses Konto ist noch nicht freigegeben</translation>
    </message>
    <message>
        <source>It is published already</source>
        <translation>Schon veröffentlicht</translation>
    </message>
    <message>
        <source>The award number is missing</source>
        <translation>Die Fördernummer fehlt</translation>
    </message>
    <message>
        <source>The contact’s e-mail address is missing</source>
        <translation>Die E-Mail-Adresse der Kontaktperson fehlt</translation>
    </message>
    <message>
        <source>A contact is missing</source>
        <translation>Eine Kontaktperson fehlt</translation>
    </message>
    <message>
        <source>The dataset has a DOI</source>
        <translation>Der Datensatz hat eine DOI</translation>
    </message>
    <message>
        <source>What is in the dataset cannot be seen from here</source>
        <translation>Was im Datensatz ist, ist von hier aus nicht zu sehen</translation>
    </message>
    <message>
        <source>The dataset belongs to somebody else</source>
        <translation>Der Datensatz gehört jemand anderem</translation>
    </message>
    <message>
        <source>The dataset is not known</source>
        <translation>Der Datensatz ist nicht bekannt</translation>
    </message>
    <message>
        <source>The embargo would end in the past</source>
        <translation>Das Embargo würde in der Vergangenheit enden</translation>
    </message>
    <message>
        <source>The embargo is too long</source>
        <translation>Das Embargo ist zu lang</translation>
    </message>
    <message>
        <source>The funder is missing</source>
        <translation>Der Geldgeber fehlt</translation>
    </message>
    <message>
        <source>What is uploaded can be seen by everybody</source>
        <translation>Alle können sehen, was hochgeladen wird</translation>
    </message>
    <message>
        <source>The token may end before the upload does</source>
        <translation>Das Token könnte vor dem Upload ablaufen</translation>
    </message>
    <message>
        <source>What the server’s own check says</source>
        <translation>Was die eigene Prüfung des Servers sagt</translation>
    </message>
    <message>
        <source>The embargo is being lifted</source>
        <translation>Das Embargo wird gerade aufgehoben</translation>
    </message>
    <message>
        <source>Ages that are not written as the standard wants</source>
        <translation>Altersangaben, die nicht wie im Standard geschrieben sind</translation>
    </message>
    <message>
        <source>The subject’s age is missing</source>
        <translation>Das Alter des Versuchssubjekts fehlt</translation>
    </message>
    <message>
        <source>Births after the session</source>
        <translation>Geburten nach der Sitzung</translation>
    </message>
    <message>
        <source>Dates of birth that cannot be read</source>
        <translation>Geburtsdaten, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Descriptions of a dandiset among the data</source>
        <translation>Beschreibungen eines Dandisets unter den Daten</translation>
    </message>
    <message>
        <source>The experimenter is missing</source>
        <translation>Es fehlt, wer das Experiment gemacht hat</translation>
    </message>
    <message>
        <source>Videos that a file refers to are missing</source>
        <translation>Videos fehlen, auf die eine Datei verweist</translation>
    </message>
    <message>
        <source>Files with parts in other files</source>
        <translation>Dateien mit Teilen in anderen Dateien</translation>
    </message>
    <message>
        <source>Several files with the same identifier</source>
        <translation>Mehrere Dateien mit derselben Kennung</translation>
    </message>
    <message>
        <source>Files inside of a Zarr folder</source>
        <translation>Dateien in einem Zarr-Ordner</translation>
    </message>
    <message>
        <source>The institution is missing</source>
        <translation>Die Einrichtung fehlt</translation>
    </message>
    <message>
        <source>Keywords are missing</source>
        <translation>Schlagwörter fehlen</translation>
    </message>
    <message>
        <source>File names that are not laid out as DANDI has it</source>
        <translation>Dateinamen, die nicht aufgebaut sind wie bei DANDI</translation>
    </message>
    <message>
        <source>Folders that are not laid out as DANDI has it</source>
        <translation>Ordner, die nicht aufgebaut sind wie bei DANDI</translation>
    </message>
    <message>
        <source>Folders with the name of another subject</source>
        <translation>Ordner mit dem Namen eines anderen Versuchssubjekts</translation>
    </message>
    <message>
        <source>Needed parts of the NWB file are missing</source>
        <translation>Nötige Teile der NWB-Datei fehlen</translation>
    </message>
    <message>
        <source>Channels and electrodes do not match</source>
        <translation>Kanäle und Elektroden passen nicht zusammen</translation>
    </message>
    <message>
        <source>Files that were read in part only</source>
        <translation>Dateien, die nur zum Teil gelesen wurden</translation>
    </message>
    <message>
        <source>Sampling rates of zero</source>
        <translation>Abtastraten von null</translation>
    </message>
    <message>
        <source>The reader for NWB files is missing</source>
        <translation>Der Leser für NWB-Dateien fehlt</translation>
    </message>
    <message>
        <source>Columns and regions do not match</source>
        <translation>Spalten und Regionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>Positions with too many dimensions</source>
        <translation>Positionen mit zu vielen Dimensionen</translation>
    </message>
    <message>
        <source>Tables that use an ID twice</source>
        <translation>Tabellen, die eine ID zweimal verwenden</translation>
    </message>
    <message>
        <source>Times and samples do not match</source>
        <translation>Zeitpunkte und Messwerte passen nicht zusammen</translation>
    </message>
    <message>
        <source>NWB files that cannot be read</source>
        <translation>NWB-Dateien, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Versions of NWB that cannot be read</source>
        <translation>NWB-Versionen, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>The version of NWB is missing</source>
        <translation>Die NWB-Version fehlt</translation>
    </message>
    <message>
        <source>Sessions in the future</source>
        <translation>Sitzungen in der Zukunft</translation>
    </message>
    <message>
        <source>Sessions long ago</source>
        <translation>Sitzungen vor langer Zeit</translation>
    </message>
    <message>
        <source>Times of sessions that cannot be read</source>
        <translation>Zeiten von Sitzungen, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>The subject’s sex is not written as the standard wants</source>
        <translation>Das Geschlecht ist nicht wie im Standard geschrieben</translation>
    </message>
    <message>
        <source>The subject’s sex is missing</source>
        <translation>Das Geschlecht des Versuchssubjekts fehlt</translation>
    </message>
    <message>
        <source>Species that are not written as the standard wants</source>
        <translation>Spezies, die nicht wie im Standard geschrieben sind</translation>
    </message>
    <message>
        <source>The species is missing</source>
        <translation>Die Spezies fehlt</translation>
    </message>
    <message>
        <source>Species that are not known</source>
        <translation>Spezies, die nicht bekannt sind</translation>
    </message>
    <message>
        <source>The subject has no ID</source>
        <translation>Das Versuchssubjekt hat keine ID</translation>
    </message>
    <message>
        <source>Nothing is said about the subject</source>
        <translation>Über das Versuchssubjekt ist nichts gesagt</translation>
    </message>
    <message>
        <source>Every entry failed</source>
        <translation>Alle Einträge sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>Archives that cannot be read</source>
        <translation>Archive, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Empty archives</source>
        <translation>Leere Archive</translation>
    </message>
    <message>
        <source>Archives with a password</source>
        <translation>Archive mit Passwort</translation>
    </message>
    <message>
        <source>Archives that the server leaves as they are</source>
        <translation>Archive, die der Server lässt, wie sie sind</translation>
    </message>
    <message>
        <source>Archives with links inside</source>
        <translation>Archive mit Verknüpfungen darin</translation>
    </message>
    <message>
        <source>Archives inside of archives</source>
        <translation>Archive in Archiven</translation>
    </message>
    <message>
        <source>A person is co-author and reviewer</source>
        <translation>Jemand ist zugleich Mitautor und Gutachter</translation>
    </message>
    <message>
        <source>Details that the server has otherwise</source>
        <translation>Angaben, die beim Server anders lauten</translation>
    </message>
    <message>
        <source>The details are not written yet</source>
        <translation>Die Angaben sind noch nicht geschrieben</translation>
    </message>
    <message>
        <source>An embargo on what everybody can see</source>
        <translation>Ein Embargo auf etwas, das alle sehen können</translation>
    </message>
    <message>
        <source>The embargo can only be lifted</source>
        <translation>Das Embargo kann nur aufgehoben werden</translation>
    </message>
    <message>
        <source>Some entries failed</source>
        <translation>Einige Einträge sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>Entries that failed</source>
        <translation>Fehlgeschlagene Einträge</translation>
    </message>
    <message>
        <source>Files of which nobody knows whether they arrived</source>
        <translation>Dateien, von denen niemand weiß, ob sie angekommen sind</translation>
    </message>
    <message>
        <source>Very large files</source>
        <translation>Sehr große Dateien</translation>
    </message>
    <message>
        <source>Many small files</source>
        <translation>Viele kleine Dateien</translation>
    </message>
    <message>
        <source>Packed files</source>
        <translation>Gepackte Dateien</translation>
    </message>
    <message>
        <source>Many files</source>
        <translation>Viele Dateien</translation>
    </message>
    <message>
        <source>Files that hold details of the upload</source>
        <translation>Dateien mit Angaben zum Upload</translation>
    </message>
    <message>
        <source>Files that were handed over before</source>
        <translation>Dateien, die schon übergeben wurden</translation>
    </message>
    <message>
        <source>Files without a name</source>
        <translation>Dateien ohne Namen</translation>
    </message>
    <message>
        <source>Names that are too long</source>
        <translation>Zu lange Namen</translation>
    </message>
    <message>
        <source>Unusual names</source>
        <translation>Ungewöhnliche Namen</translation>
    </message>
    <message>
        <source>Names with a folder</source>
        <translation>Namen mit einem Ordner</translation>
    </message>
    <message>
        <source>Nothing was recognised in the files</source>
        <translation>In den Dateien wurde nichts erkannt</translation>
    </message>
    <message>
        <source>The upload belongs to somebody else</source>
        <translation>Der Upload gehört jemand anderem</translation>
    </message>
    <message>
        <source>Nothing that the server would recognise</source>
        <translation>Nichts, was der Server erkennen würde</translation>
    </message>
    <message>
        <source>The processing has failed</source>
        <translation>Die Verarbeitung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server is still processing</source>
        <translation>Der Server verarbeitet noch</translation>
    </message>
    <message>
        <source>The upload is gone</source>
        <translation>Den Upload gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The upload is published already</source>
        <translation>Der Upload ist schon veröffentlicht</translation>
    </message>
    <message>
        <source>Too many files</source>
        <translation>Zu viele Dateien</translation>
    </message>
    <message>
        <source>Too many unpublished uploads</source>
        <translation>Zu viele unveröffentlichte Uploads</translation>
    </message>
    <message>
        <source>The files are very large together</source>
        <translation>Die Dateien sind zusammen sehr groß</translation>
    </message>
    <message>
        <source>The files are nearly too large together</source>
        <translation>Die Dateien sind zusammen fast zu groß</translation>
    </message>
    <message>
        <source>The files are too large together</source>
        <translation>Die Dateien sind zusammen zu groß</translation>
    </message>
    <message>
        <source>An address that cannot be used</source>
        <translation>Eine Adresse, die nicht verwendet werden kann</translation>
    </message>
    <message>
        <source>A choice that there is not</source>
        <translation>Eine Auswahl, die es nicht gibt</translation>
    </message>
    <message>
        <source>A date that cannot be read</source>
        <translation>Ein Datum, das nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>A value of the wrong kind</source>
        <translation>Ein Wert der falschen Art</translation>
    </message>
    <message>
        <source>An address that is none</source>
        <translation>Eine Adresse, die keine ist</translation>
    </message>
    <message>
        <source>A number that cannot be read</source>
        <translation>Eine Zahl, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>A value that is written otherwise</source>
        <translation>Ein Wert, der anders geschrieben wird</translation>
    </message>
    <message>
        <source>A number that is too small or too large</source>
        <translation>Eine Zahl, die zu klein oder zu groß ist</translation>
    </message>
    <message>
        <source>A value that the server refuses</source>
        <translation>Ein Wert, den der Server ablehnt</translation>
    </message>
    <message>
        <source>A needed value is missing</source>
        <translation>Ein nötiger Wert fehlt</translation>
    </message>
    <message>
        <source>A text that is too long</source>
        <translation>Ein zu langer Text</translation>
    </message>
    <message>
        <source>A field that there is not</source>
        <translation>Ein Feld, das es nicht gibt</translation>
    </message>
    <message>
        <source>References that are no web addresses</source>
        <translation>Verweise, die keine Webadressen sind</translation>
    </message>
    <message>
        <source>People whom the server does not know</source>
        <translation>Personen, die der Server nicht kennt</translation>
    </message>
    <message>
        <source>Fix it, then check again.</source>
        <translation>Beheben Sie es, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Look at it; you can continue as it is.</source>
        <translation>Sehen Sie es sich an; Sie können so weitermachen.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es muss nichts getan werden.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>It could not be read when it was added.</source>
        <translation>Sie konnte nicht gelesen werden, als sie hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Other content is at this path already; it was left as it is.</source>
        <translation>Unter diesem Pfad liegt schon anderer Inhalt; er wurde gelassen, wie er ist.</translation>
    </message>
    <message>
        <source>Other content is at this path already, and the plan allows neither to skip nor to replace it.</source>
        <translation>Unter diesem Pfad liegt schon anderer Inhalt, und der Plan erlaubt weder, ihn zu überspringen, noch, ihn zu ersetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) packed together</source>
        <translation>
            <numerusform>%n Datei, gepackt</numerusform>
            <numerusform>%n Dateien, zusammengepackt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>The folder cannot be opened; nothing in it was found.</source>
        <translation>Der Ordner kann nicht geöffnet werden; nichts darin wurde gefunden.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or leave it out.</source>
        <translation>Geben Sie sich das Recht, ihn zu lesen, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>Put it back, or leave it out.</source>
        <translation>Legen Sie sie zurück, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>Die Datei ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>Check whether it was copied completely, or leave it out.</source>
        <translation>Prüfen Sie, ob sie vollständig kopiert wurde, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>This is a link to a folder; it was not followed.</source>
        <translation>Das ist eine Verknüpfung mit einem Ordner; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>Add the folder itself if its files belong to the dataset.</source>
        <translation>Fügen Sie den Ordner selbst hinzu, wenn seine Dateien zum Datensatz gehören.</translation>
    </message>
    <message>
        <source>This link leads to a file that is not there.</source>
        <translation>Diese Verknüpfung führt zu einer Datei, die nicht da ist.</translation>
    </message>
    <message>
        <source>Put the file back, or remove the link.</source>
        <translation>Legen Sie die Datei zurück, oder entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>The name has bytes that are no text; the file was left out.</source>
        <translation>Der Name hat Bytes, die kein Text sind; die Datei wurde weggelassen.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>This is not an ordinary file and was left out.</source>
        <translation>Das ist keine gewöhnliche Datei; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done unless you expected data here.</source>
        <translation>Es muss nichts getan werden, außer wenn Sie hier Daten erwartet haben.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name, or connect the disk on which it lies.</source>
        <translation>Prüfen Sie den Namen, oder verbinden Sie die Platte, auf der er liegt.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The journal could not be read and was set aside as %1. A new one was begun; publications that were not finished are not listed any more.</source>
        <translation>Das Journal konnte nicht gelesen werden und wurde als %1 beiseitegelegt. Ein neues wurde begonnen; unfertige Veröffentlichungen sind nicht mehr aufgelistet.</translation>
    </message>
    <message>
        <source>The journal in the data folder cannot be used. Uploads cannot start.</source>
        <translation>Das Journal im Datenordner kann nicht benutzt werden. Uploads können nicht beginnen.</translation>
    </message>
    <message>
        <source>The system keychain is not used here: the password is kept until Slipway is closed.</source>
        <translation>Der Schlüsselbund des Systems wird hier nicht benutzt: Das Passwort wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>The system keychain cannot be used: the password is kept until Slipway is closed.</source>
        <translation>Der Schlüsselbund des Systems kann nicht benutzt werden: Das Passwort wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>The system keychain is not used here: the key is kept until Slipway is closed.</source>
        <translation>Der Schlüsselbund des Systems wird hier nicht benutzt: Der Schlüssel wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>The system keychain cannot be used: the key is kept until Slipway is closed.</source>
        <translation>Der Schlüsselbund des Systems kann nicht benutzt werden: Der Schlüssel wird behalten, bis Slipway geschlossen wird.</translation>
    </message>
    <message>
        <source>Files are being uploaded.</source>
        <translation>Dateien werden hochgeladen.</translation>
    </message>
    <message>
        <source>You saw it in the list on the dataset’s page.</source>
        <translation>Sie haben sie in der Liste auf der Seite des Datensatzes gesehen.</translation>
    </message>
    <message>
        <source>It is not in the dataset. Try it again.</source>
        <translation>Sie ist nicht im Datensatz. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You can start all the same: the server may keep the token longer, and if it ends in mid-upload you give a new one, and nothing is sent again.</source>
        <translation>Sie können trotzdem beginnen: Der Server kann das Token länger behalten, und wenn es mitten im Upload endet, geben Sie ein neues an, und nichts wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The upload that was begun is no longer on the server.</source>
        <translation>Der begonnene Upload ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>Go on: a new one is made, and all files are sent again.</source>
        <translation>Machen Sie weiter: Ein neuer wird angelegt, und alle Dateien werden noch einmal gesendet.</translation>
    </message>
    <message>
        <source>This upload is published already: its files stay as they are for ever.</source>
        <translation>Dieser Upload ist schon veröffentlicht: Seine Dateien bleiben für immer, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose another upload or a new one.</source>
        <translation>Wählen Sie einen anderen Upload oder einen neuen.</translation>
    </message>
    <message>
        <source>Continue one of them, or delete one that you do not need any more.</source>
        <translation>Machen Sie mit einem davon weiter, oder löschen Sie einen, den Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>The details have not been written since the files were sent.</source>
        <translation>Die Angaben wurden nicht geschrieben, seit die Dateien gesendet wurden.</translation>
    </message>
    <message>
        <source>Go back to the details and write them, so that every entry gets them.</source>
        <translation>Gehen Sie zurück zu den Angaben, und schreiben Sie sie, damit jeder Eintrag sie bekommt.</translation>
    </message>
    <message>
        <source>The server could not process the files the last time it tried.</source>
        <translation>Der Server konnte die Dateien beim letzten Versuch nicht verarbeiten.</translation>
    </message>
    <message>
        <source>Have them processed again first.</source>
        <translation>Lassen Sie sie zuerst noch einmal verarbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token is older than the %n day(s) that the server’s documents promise.</source>
        <translation>
            <numerusform>Das Token ist älter als der %n Tag, den die Unterlagen des Servers versprechen.</numerusform>
            <numerusform>Das Token ist älter als die %n Tage, die die Unterlagen des Servers versprechen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n upload(s) that {is|are} not published, and the server allows no more.</source>
        <translation>
            <numerusform>Sie haben %n unveröffentlichten Upload, und mehr erlaubt der Server nicht.</numerusform>
            <numerusform>Sie haben %n unveröffentlichte Uploads, und mehr erlaubt der Server nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The upload may take %1. Time left for the token, of the %n day(s) that the server’s documents promise: %2.</source>
        <translation>
            <numerusform>Der Upload kann %1 dauern. Dem Token bleiben von dem %n Tag, den die Unterlagen des Servers versprechen: %2.</numerusform>
            <numerusform>Der Upload kann %1 dauern. Dem Token bleiben von den %n Tagen, die die Unterlagen des Servers versprechen: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Computing the checksum</source>
        <translation>Prüfsumme wird berechnet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Server is putting it together</source>
        <translation>Wird zusammengesetzt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Uploaded and verified</source>
        <translation>Hochgeladen und geprüft</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>Nicht hochgeladen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Where to publish</source>
        <translation>Server wählen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Something between this computer and the storage changed the request. A proxy or a security program is the most likely cause.</source>
        <translation>Etwas zwischen diesem Rechner und dem Speicher hat die Anfrage verändert. Am wahrscheinlichsten ist ein Proxy oder ein Sicherheitsprogramm.</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>begun %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>the server is working on it</source>
        <translation>der Server arbeitet daran</translation>
    </message>
    <message numerus="yes">
        <source>%n unpublished upload(s)</source>
        <translation>
            <numerusform>%n unveröffentlichter Upload</numerusform>
            <numerusform>%n unveröffentlichte Uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n unpublished upload(s)</source>
        <translation>
            <numerusform>%1 von %n unveröffentlichten Upload</numerusform>
            <numerusform>%1 von %n unveröffentlichten Uploads</numerusform>
        </translation>
    </message>
    <message>
        <source>none: nothing was recognised in the files</source>
        <translation>keine: In den Dateien wurde nichts erkannt</translation>
    </message>
    <message>
        <source>none: everything is public at once</source>
        <translation>keines: Alles ist sofort öffentlich</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s): until then only some metadata can be seen by everybody</source>
        <translation>
            <numerusform>%n Monat: Bis dahin sind für alle nur einige Metadaten zu sehen</numerusform>
            <numerusform>%n Monate: Bis dahin sind für alle nur einige Metadaten zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>Published, under embargo for %n month(s)</source>
        <translation>
            <numerusform>Veröffentlicht, %n Monat unter Embargo</numerusform>
            <numerusform>Veröffentlicht, %n Monate unter Embargo</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entr(ies) failed</source>
        <translation>
            <numerusform>%1 von %n Eintrag fehlgeschlagen</numerusform>
            <numerusform>%1 von %n Einträgen fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>You cancelled this file.</source>
        <translation>Sie haben diese Datei abgebrochen.</translation>
    </message>
    <message>
        <source>it was stopped although nobody asked</source>
        <translation>sie wurde angehalten, obwohl niemand darum gebeten hat</translation>
    </message>
</context>
<context>
    <name>TransportFailure</name>
    <message>
        <source>A secure connection could not be agreed upon: %1</source>
        <translation>Eine sichere Verbindung konnte nicht vereinbart werden: %1</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>ungenannt</translation>
    </message>
    <message>
        <source>The server’s certificate was issued by “%1” and was not accepted: %2</source>
        <translation>Das Zertifikat des Servers wurde von „%1“ ausgestellt und nicht angenommen: %2</translation>
    </message>
    <message>
        <source>The network’s proxy server wants a user name and a password.</source>
        <translation>Der Proxy des Netzes verlangt Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>The network’s proxy server refused the connection.</source>
        <translation>Der Proxy des Netzes hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The network’s proxy server cannot be reached.</source>
        <translation>Der Proxy des Netzes ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>Der Server nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The name of the server was not found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The connection was closed before the whole answer came.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die ganze Antwort kam.</translation>
    </message>
    <message>
        <source>The server’s answer cannot be understood: %1</source>
        <translation>Die Antwort des Servers ist nicht zu verstehen: %1</translation>
    </message>
</context>
<context>
    <name>Upload</name>
    <message>
        <source>The file is not what it was when it was checked.</source>
        <translation>Die Datei ist nicht mehr, was sie bei der Prüfung war.</translation>
    </message>
    <message>
        <source>The file became shorter while it was read.</source>
        <translation>Die Datei wurde während des Lesens kürzer.</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>Die Datei wurde während des Lesens geändert.</translation>
    </message>
    <message>
        <source>What the storage received as part %1 is not what is on this disk.</source>
        <translation>Was der Speicher als Teil %1 bekommen hat, ist nicht, was auf dieser Platte liegt.</translation>
    </message>
</context>
<context>
    <name>slipway::net::Exchange</name>
    <message>
        <source>The server’s answer is far larger than expected.</source>
        <translation>Die Antwort des Servers ist viel größer als erwartet.</translation>
    </message>
    <message>
        <source>The server stopped in the middle of its answer.</source>
        <translation>Der Server hat mitten in seiner Antwort aufgehört.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection stood still while sending.</source>
        <translation>Die Verbindung stand beim Senden still.</translation>
    </message>
    <message>
        <source>The server took everything but did not answer in time.</source>
        <translation>Der Server hat alles angenommen, aber nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AddServerDialog</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Choose one only if you were told to.</source>
        <translation>Wählen Sie nur dann eines, wenn man es Ihnen gesagt hat.</translation>
    </message>
    <message>
        <source>found out by itself</source>
        <translation>wird selbst herausgefunden</translation>
    </message>
    <message>
        <source>phases (setup, transfer, verify)</source>
        <translation>phases (setup, transfer, verify)</translation>
    </message>
    <message>
        <source>tus and a registration</source>
        <translation>tus und eine Registrierung</translation>
    </message>
    <message>
        <source>next (the successor’s tus)</source>
        <translation>next (Nachfolger von tus)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name shown in the list.</source>
        <translation>Name, der in der Liste steht.</translation>
    </message>
    <message>
        <source>Address of its API</source>
        <translation>Adresse seiner API</translation>
    </message>
    <message>
        <source>The people who run the server tell you. It begins with https.</source>
        <translation>Sie erfahren sie von den Betreibern des Servers. Sie beginnt mit https.</translation>
    </message>
    <message>
        <source>Address of its web site</source>
        <translation>Adresse seiner Website</translation>
    </message>
    <message>
        <source>Where you sign in and find your key.</source>
        <translation>Wo Sie sich anmelden und Ihren Schlüssel finden.</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>wie %1</translation>
    </message>
    <message>
        <source>This is a test server</source>
        <translation>Das ist ein Testserver</translation>
    </message>
    <message>
        <source>Every page will then say so.</source>
        <translation>Wird dann auf jeder Seite angezeigt.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add server</source>
        <translation>Server &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Certificate of its authority</source>
        <translation>Zertifikat seiner Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the certificate of its authority</source>
        <translation>Zertifikat seiner Zertifizierungsstelle wählen</translation>
    </message>
    <message>
        <source>Certificate of its au&amp;thority</source>
        <translation>Zerti&amp;fikat seiner Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificate of the server’s authority (PEM)</source>
        <translation>Zertifikat der Zertifizierungsstelle des Servers (PEM)</translation>
    </message>
    <message>
        <source>Trusted for this server: %1</source>
        <translation>Vertraut für diesen Server: %1</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>Server ändern</translation>
    </message>
    <message>
        <source>C&amp;hange server</source>
        <translation>Server än&amp;dern</translation>
    </message>
    <message>
        <source>Added by you.</source>
        <translation>Von Ihnen hinzugefügt.</translation>
    </message>
    <message>
        <source>Only needed if your IT department gave you a certificate file (.pem). It is then trusted for this server and its storage, besides those this computer trusts.</source>
        <translation>Nur nötig, wenn Ihre IT-Abteilung Ihnen eine Zertifikatsdatei (.pem) gegeben hat. Ihr wird dann für diesen Server und seinen Speicher vertraut, zusätzlich zu denen, denen dieser Rechner vertraut.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show details of the message</source>
        <translation>Einzelheiten der Meldung zeigen</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Verbindungseinstellungen…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>%1, for this message</source>
        <comment>text of a button</comment>
        <translation>%1, für diese Meldung</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CheckPage</name>
    <message>
        <source>Problems</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The files go to:</source>
        <translation>Ziel der Dateien:</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Neu:</translation>
    </message>
    <message>
        <source>To compare:</source>
        <translation>Zu vergleichen:</translation>
    </message>
    <message>
        <source>To replace:</source>
        <translation>Zu ersetzen:</translation>
    </message>
    <message>
        <source>Left as they are:</source>
        <translation>Bleiben, wie sie sind:</translation>
    </message>
    <message>
        <source>Archives:</source>
        <translation>Archive:</translation>
    </message>
    <message>
        <source>To send:</source>
        <translation>Zu senden:</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token:</translation>
    </message>
    <message>
        <source>leave the one on the server</source>
        <translation>die Datei auf dem Server lassen</translation>
    </message>
    <message>
        <source>replace the one on the server</source>
        <translation>die Datei auf dem Server ersetzen</translation>
    </message>
    <message>
        <source>stop, so that I can look</source>
        <translation>anhalten, damit ich nachsehen kann</translation>
    </message>
    <message>
        <source>Publish the &amp;first part only</source>
        <translation>Nur den &amp;ersten Teil veröffentlichen</translation>
    </message>
    <message>
        <source>Publish the first part only</source>
        <translation>Nur den ersten Teil veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Start upload</source>
        <translation>Upload &amp;starten</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Save &amp;plan…</source>
        <translation>P&amp;lan speichern…</translation>
    </message>
    <message>
        <source>Keeps what you decided as a file that slipway-cli can run on another computer.</source>
        <translation>Hält Ihre Entscheidungen in einer Datei fest, die slipway-cli auf einem anderen Rechner ausführen kann.</translation>
    </message>
    <message>
        <source>If the upload has an&amp;other file of the same name:</source>
        <translation>Wenn der Upload eine &amp;andere Datei gleichen Namens hat:</translation>
    </message>
    <message>
        <source>If the &amp;dataset has another file of the same name:</source>
        <translation>Wenn der &amp;Datensatz eine andere Datei gleichen Namens hat:</translation>
    </message>
    <message>
        <source>If the upload has another file of the same name</source>
        <translation>Wenn der Upload eine andere Datei gleichen Namens hat</translation>
    </message>
    <message>
        <source>If the dataset has another file of the same name</source>
        <translation>Wenn der Datensatz eine andere Datei gleichen Namens hat</translation>
    </message>
    <message>
        <source>Checking your files and the dataset…</source>
        <translation>Ihre Dateien und der Datensatz werden geprüft…</translation>
    </message>
    <message>
        <source>Comparing your files with the upload…</source>
        <translation>Ihre Dateien werden mit dem Upload verglichen…</translation>
    </message>
    <message>
        <source>Comparing your files with the dataset…</source>
        <translation>Ihre Dateien werden mit dem Datensatz verglichen…</translation>
    </message>
    <message>
        <source>Keeping the rest for later…</source>
        <translation>Der Rest wird für später aufgehoben…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, dataset</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: a new upload, in the dataset “%2”</source>
        <translation>%1: ein neuer Upload im Datensatz „%2“</translation>
    </message>
    <message>
        <source>%1: the upload “%2”, in the dataset “%3”</source>
        <translation>%1: der Upload „%2“ im Datensatz „%3“</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at most %1, %2</source>
        <translation>höchstens %1, %2</translation>
    </message>
    <message>
        <source>%1; name and size are the same, skipped if the content is the same, too</source>
        <translation>%1; Name und Größe sind gleich; übersprungen, wenn auch der Inhalt gleich ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <comment>name of an archive</comment>
        <translation>
            <numerusform>%1 aus %n Datei</numerusform>
            <numerusform>%1 aus %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; made while they are sent</source>
        <translation>%1; sie entstehen beim Senden</translation>
    </message>
    <message>
        <source>%1 left, by the server’s documents</source>
        <translation>noch %1, nach den Unterlagen des Servers</translation>
    </message>
    <message>
        <source>older than the server’s documents allow; the server may keep it longer</source>
        <translation>älter, als die Unterlagen des Servers erlauben; der Server kann es länger behalten</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>publication.json</source>
        <translation>publikation.json</translation>
    </message>
    <message>
        <source>Plan (*.json)</source>
        <translation>Plan (*.json)</translation>
    </message>
    <message>
        <source>The plan is saved</source>
        <translation>Der Plan ist gespeichert</translation>
    </message>
    <message>
        <source>%1
It holds no key. Run it with: slipway-cli run</source>
        <translation>%1
Er enthält keinen Schlüssel. Ausführen mit: slipway-cli run</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChoiceField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChosenList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Remove the chosen one: %1</source>
        <translation>Gewähltes entfernen: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConnectionDialog</name>
    <message>
        <source>Connection settings</source>
        <translation>Verbindungseinstellungen</translation>
    </message>
    <message>
        <source>Copy for your &amp;IT department</source>
        <translation>Für Ihre &amp;IT-Abteilung kopieren</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Use these &amp;settings</source>
        <translation>Einstellungen über&amp;nehmen</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Server to check</source>
        <translation>Zu prüfender Server</translation>
    </message>
    <message>
        <source>Chec&amp;k connection</source>
        <translation>Verbindung prü&amp;fen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Steps of the connection check</source>
        <translation>Schritte der Verbindungsprüfung</translation>
    </message>
    <message>
        <source>What was found in the selected step</source>
        <translation>Ergebnis des gewählten Schritts</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Enter the user name and the password of the proxy, use these settings, then continue where you were.</source>
        <translation>Geben Sie Benutzername und Passwort des Proxys ein, übernehmen Sie die Einstellungen und machen Sie dann weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>The proxy has no host</source>
        <translation>Dem Proxy fehlt der Host</translation>
    </message>
    <message>
        <source>Enter its name, for example proxy.example.org, and its port.</source>
        <translation>Geben Sie seinen Namen ein, zum Beispiel proxy.example.org, und seinen Port.</translation>
    </message>
    <message>
        <source>They hold from now on, also for what is under way.</source>
        <translation>Sie gelten ab jetzt, auch für das, was gerade läuft.</translation>
    </message>
    <message>
        <source>The password is in the system keychain.</source>
        <translation>Das Passwort liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The settings are used</source>
        <translation>Die Einstellungen gelten</translation>
    </message>
    <message>
        <source>Stop chec&amp;k</source>
        <translation>Prü&amp;fung abbrechen</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>Die Verbindung funktioniert</translation>
    </message>
    <message>
        <source>Nothing failed on the way to %1.</source>
        <translation>Auf dem Weg zu %1 ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConnectionSteps</name>
    <message>
        <source>%1: %2</source>
        <comment>a step, and how it ended</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht versucht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CreateDatasetDialog</name>
    <message>
        <source>Create &amp;dataset</source>
        <translation>&amp;Datensatz anlegen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Create new dataset on %1</source>
        <translation>Neuen Datensatz auf %1 anlegen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Look at the fields marked below.</source>
        <translation>Sehen Sie sich die unten markierten Felder an.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <comment>title above a form</comment>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>You have a dataset of this name already</source>
        <translation>Sie haben schon einen Datensatz mit diesem Namen</translation>
    </message>
    <message>
        <source>Use the existing one for these files, or give the new one another name.</source>
        <translation>Verwenden Sie den vorhandenen für diese Dateien, oder geben Sie dem neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;Use the existing one</source>
        <translation>Den &amp;vorhandenen verwenden</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CredentialEdit</name>
    <message>
        <source>User na&amp;me and password</source>
        <translation>Benutzerna&amp;me und Passwort</translation>
    </message>
    <message>
        <source>The password is used once, to get a token from the server, and is not kept. What can be remembered is the token.</source>
        <translation>Das Passwort wird einmal gebraucht, um vom Server ein Token zu bekommen, und nicht aufgehoben. Gespeichert werden kann das Token.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DatasetCredentialEdit</name>
    <message>
        <source>&amp;Used before</source>
        <translation>Scho&amp;n verwendet</translation>
    </message>
    <message>
        <source>Choose a dataset used before</source>
        <translation>Einen schon verwendeten Datensatz wählen</translation>
    </message>
    <message>
        <source>Paste from the web page</source>
        <translation>Von der Webseite einfügen</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>token, address or command</source>
        <translation>Token, Adresse oder Befehl</translation>
    </message>
    <message>
        <source>Takes the token, the address of the page or a whole command, and fills in the fields below. It is empty again at once, for it holds the token.</source>
        <translation>Nimmt das Token, die Adresse der Seite oder einen ganzen Befehl und füllt damit die Felder darunter aus. Es wird sofort wieder geleert, denn es enthält das Token.</translation>
    </message>
    <message>
        <source>This belongs to the dataset %1, but it goes on with %2 alone. Take the token from the page of %2.</source>
        <translation>Das gehört zum Datensatz %1, weiter geht es aber nur mit %2. Nehmen Sie das Token von der Seite von %2.</translation>
    </message>
    <message>
        <source>Neither of the two was found in it. Copy the whole line from the page once more.</source>
        <translation>Keines von beiden wurde darin gefunden. Kopieren Sie die ganze Zeile noch einmal von der Seite.</translation>
    </message>
    <message>
        <source>%1: filled in. %2: still missing.</source>
        <translation>%1: ausgefüllt. %2: fehlt noch.</translation>
    </message>
    <message>
        <source>%1: filled in.</source>
        <translation>%1: ausgefüllt.</translation>
    </message>
    <message>
        <source>Both are filled in.</source>
        <translation>Beide sind ausgefüllt.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DatasetPage</name>
    <message>
        <source>&amp;Create new dataset…</source>
        <translation>Neuen Datensatz &amp;anlegen…</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Search datasets</source>
        <translation>Datensätze durchsuchen</translation>
    </message>
    <message>
        <source>Search by title or ID</source>
        <translation>Nach Titel oder ID suchen</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Choose the dataset that your &amp;files go to:</source>
        <translation>Wählen Sie den Datensatz, in den Ihre &amp;Dateien kommen:</translation>
    </message>
    <message>
        <source>Loading your datasets…</source>
        <translation>Ihre Datensätze werden geladen…</translation>
    </message>
    <message>
        <source>Looking for your unpublished uploads…</source>
        <translation>Ihre unveröffentlichten Uploads werden gesucht…</translation>
    </message>
    <message>
        <source>Delete the upload “%1” on the server?</source>
        <translation>Upload „%1“ auf dem Server löschen?</translation>
    </message>
    <message>
        <source>%1
Its files are deleted on the server for good. Your own files stay as they are.</source>
        <translation>%1
Seine Dateien werden auf dem Server endgültig gelöscht. Ihre eigenen Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>The server is deleting it…</source>
        <translation>Der Server löscht ihn…</translation>
    </message>
    <message>
        <source>The dataset will be “%1”.</source>
        <translation>Der Datensatz wird „%1“ sein.</translation>
    </message>
    <message>
        <source>Your files will go to %1.</source>
        <translation>Ihre Dateien kommen in %1.</translation>
    </message>
    <message>
        <source>%1 is not among your datasets. Press Next to ask the server for it.</source>
        <translation>%1 ist nicht unter Ihren Datensätzen. Drücken Sie „Weiter“, um den Server danach zu fragen.</translation>
    </message>
    <message>
        <source>No dataset of yours has “%1” in its title or ID.</source>
        <translation>Keiner Ihrer Datensätze hat „%1“ im Titel oder in der ID.</translation>
    </message>
    <message>
        <source>No dataset of yours has “%1” in its title or ID. An ID has six digits, like 000123.</source>
        <translation>Keiner Ihrer Datensätze hat „%1“ im Titel oder in der ID. Eine ID hat sechs Ziffern, wie 000123.</translation>
    </message>
    <message>
        <source>You have no dataset on this server yet. Create one.</source>
        <translation>Sie haben auf diesem Server noch keinen Datensatz. Legen Sie einen an.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Asking the server for %1…</source>
        <translation>Der Server wird nach %1 gefragt…</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else</source>
        <translation>%1 gehört jemand anderem</translation>
    </message>
    <message>
        <source>Ask an owner to add you, or choose another dataset.</source>
        <translation>Bitten Sie einen Eigentümer, Sie hinzuzufügen, oder wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>Asking the server what a new dataset needs…</source>
        <translation>Der Server wird gefragt, was ein neuer Datensatz braucht…</translation>
    </message>
    <message>
        <source>“%1” was created</source>
        <translation>„%1“ ist angelegt</translation>
    </message>
    <message>
        <source>Its ID is %1. It is chosen; press Next to add your files.</source>
        <translation>Seine ID ist %1. Er ist gewählt; drücken Sie „Weiter“, um Ihre Dateien hinzuzufügen.</translation>
    </message>
    <message>
        <source>The existing dataset is chosen</source>
        <translation>Der vorhandene Datensatz ist gewählt</translation>
    </message>
    <message>
        <source>“%1” is marked in the list. Press Next to continue with it.</source>
        <translation>„%1“ ist in der Liste markiert. Drücken Sie „Weiter“, um damit weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DatasetsModel</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DetailsPage</name>
    <message>
        <source>&amp;Check with the server</source>
        <translation>Vom Server &amp;prüfen lassen</translation>
    </message>
    <message>
        <source>Asks the server whether it would take what is typed. Changes nothing there.</source>
        <translation>Fragt den Server, ob er die Eingaben annehmen würde. Ändert dort nichts.</translation>
    </message>
    <message>
        <source>The upload is published; its details are shown as they were written.</source>
        <translation>Der Upload ist veröffentlicht; seine Angaben werden gezeigt, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Describe your data. Nothing becomes public here: Next writes the details to the upload, and publishing is a step of its own.</source>
        <translation>Beschreiben Sie Ihre Daten. Hier wird noch nichts öffentlich: „Weiter“ schreibt die Angaben in den Upload, und das Veröffentlichen ist ein eigener Schritt.</translation>
    </message>
    <message>
        <source>Asking the server what it wants to know…</source>
        <translation>Der Server wird gefragt, was er wissen will…</translation>
    </message>
    <message>
        <source>Look at the fields marked below.</source>
        <translation>Sehen Sie sich die unten markierten Felder an.</translation>
    </message>
    <message>
        <source>The details need another look</source>
        <comment>title above a form</comment>
        <translation>Die Angaben brauchen noch einen Blick</translation>
    </message>
    <message>
        <source>The server is checking the details…</source>
        <translation>Der Server prüft die Angaben…</translation>
    </message>
    <message>
        <source>The server takes the details as they are</source>
        <translation>Der Server nimmt die Angaben so an</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Press Next to write them.</source>
        <translation>Noch ist nichts geändert. Drücken Sie „Weiter“, um die Angaben zu schreiben.</translation>
    </message>
    <message>
        <source>Writing the details and reading them back…</source>
        <translation>Die Angaben werden geschrieben und zurückgelesen…</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DoiBox</name>
    <message>
        <source>A DOI for the dataset</source>
        <translation>Eine DOI für den Datensatz</translation>
    </message>
    <message>
        <source>Get a &amp;DOI…</source>
        <translation>&amp;DOI beantragen…</translation>
    </message>
    <message>
        <source>The dataset “%1” has the DOI %2 (https://doi.org/%2).</source>
        <comment>title, DOI</comment>
        <translation>Der Datensatz „%1“ hat die DOI %2 (https://doi.org/%2).</translation>
    </message>
    <message>
        <source>A DOI has been asked for. Slipway does not ask a second time, because that could harm the dataset; look at the dataset in the browser later.</source>
        <translation>Eine DOI ist beantragt. Slipway beantragt sie kein zweites Mal, weil das dem Datensatz schaden könnte; sehen Sie sich den Datensatz später im Browser an.</translation>
    </message>
    <message>
        <source>A DOI lets others cite the dataset “%1”. It is not needed, and you can get it later on the web site as well.</source>
        <translation>Mit einer DOI können andere den Datensatz „%1“ zitieren. Sie ist nicht nötig, und Sie können sie auch später auf der Website bekommen.</translation>
    </message>
    <message>
        <source>Get a DOI for “%1”?</source>
        <translation>DOI für „%1“ beantragen?</translation>
    </message>
    <message>
        <source>A DOI stays for ever: afterwards no entry can be taken out of the dataset, and the dataset cannot be deleted. Slipway asks the server once and never again.</source>
        <translation>Eine DOI bleibt für immer: Danach kann kein Eintrag mehr aus dem Datensatz genommen und der Datensatz nicht mehr gelöscht werden. Slipway fragt den Server ein einziges Mal.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Get the DOI</source>
        <translation>&amp;DOI beantragen</translation>
    </message>
    <message>
        <source>Asking for the DOI…</source>
        <translation>Die DOI wird beantragt…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DoubtBox</name>
    <message>
        <source>Open the &amp;edit page</source>
        <translation>B&amp;earbeitungsseite öffnen</translation>
    </message>
    <message>
        <source>It &amp;is listed</source>
        <translation>Sie &amp;ist aufgeführt</translation>
    </message>
    <message>
        <source>It is no&amp;t listed</source>
        <translation>Sie ist nich&amp;t aufgeführt</translation>
    </message>
    <message>
        <source>One thing only you can see</source>
        <translation>Das können nur Sie prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) only you can see</source>
        <translation>
            <numerusform>%n Punkt, den nur Sie prüfen können</numerusform>
            <numerusform>%n Punkte, die nur Sie prüfen können</numerusform>
        </translation>
    </message>
    <message>
        <source>The server’s answer to the registration of “%1” was lost: it may be in the dataset, or not, and the server tells no program. Sending it again could make a second entry. Open the edit page, look at its list of files, and say whether “%1” is listed.</source>
        <translation>Die Antwort des Servers auf die Registrierung von „%1“ ging verloren: Die Datei kann im Datensatz sein oder nicht, und der Server sagt es keinem Programm. Noch einmal gesendet, könnte sie doppelt erscheinen. Öffnen Sie die Bearbeitungsseite, sehen Sie in der Dateiliste nach und sagen Sie, ob „%1“ aufgeführt ist.</translation>
    </message>
    <message>
        <source>Noting what you saw…</source>
        <translation>Was Sie gesehen haben, wird notiert…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::EntriesModel</name>
    <message>
        <source>Main file</source>
        <translation>Hauptdatei</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Parser</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FieldEditor</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (erforderlich)</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FileActions</name>
    <message>
        <source>Selected files:</source>
        <translation>Auswahl:</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Let the selected files wait; the others go on.</source>
        <translation>Die gewählten Dateien warten lassen; die anderen gehen weiter.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send the selected files that wait.</source>
        <translation>Die gewählten Dateien senden, die warten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Send the selected files that failed once more.</source>
        <translation>Die gewählten fehlgeschlagenen Dateien noch einmal senden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not upload the selected files.</source>
        <translation>Die gewählten Dateien nicht hochladen.</translation>
    </message>
    <message>
        <source>%1, selected files</source>
        <translation>%1, gewählte Dateien</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FileReason</name>
    <message>
        <source>%1: %2</source>
        <comment>file, why it was not uploaded</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FilesModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weitere)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside the archive %1: %2</source>
        <translation>Im Archiv %1: %2</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Name on the server</source>
        <translation>Name auf dem Server</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FilesPage</name>
    <message>
        <source>Add what you want to publish, or drop files and folders here. A name on the server can be changed: choose it and press F2.</source>
        <translation>Fügen Sie hinzu, was Sie veröffentlichen möchten, oder ziehen Sie Dateien und Ordner hierher. Einen Namen auf dem Server können Sie ändern: Wählen Sie ihn und drücken Sie F2.</translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>Da&amp;teien hinzufügen…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Or&amp;dner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>S&amp;top looking</source>
        <translation>Suche &amp;anhalten</translation>
    </message>
    <message>
        <source>Add &amp;example files</source>
        <comment>for somebody who practises</comment>
        <translation>&amp;Beispiele hinzufügen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The server takes no folders: what becomes of yours</source>
        <translation>Der Server nimmt keine Ordner: was aus Ihren wird</translation>
    </message>
    <message>
        <source>as ZIP (recommended)</source>
        <translation>als ZIP (empfohlen)</translation>
    </message>
    <message>
        <source>as TAR</source>
        <translation>als TAR</translation>
    </message>
    <message>
        <source>files without their folders</source>
        <translation>Dateien ohne ihre Ordner</translation>
    </message>
    <message>
        <source>Fol&amp;ders:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>The server takes no folders: each becomes an archive, made while it is sent. A few files without further folders go one by one.</source>
        <translation>Der Server nimmt keine Ordner: Aus jedem wird ein Archiv, das beim Senden entsteht. Wenige Dateien ohne weitere Ordner gehen einzeln.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Looking for files… %n found so far.</source>
        <translation>
            <numerusform>Dateien werden gesucht… bisher %n gefunden.</numerusform>
            <numerusform>Dateien werden gesucht… bisher %n gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop files and folders here</source>
        <translation>Dateien und Ordner hier ablegen</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Noch keine Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n Datei, %1.</numerusform>
            <numerusform>%n Dateien, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with remarks.</source>
        <translation>
            <numerusform>%n mit Anmerkungen.</numerusform>
            <numerusform>%n mit Anmerkungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::LimitDialog</name>
    <message>
        <source>&amp;No limit</source>
        <translation>&amp;Keine Begrenzung</translation>
    </message>
    <message>
        <source>&amp;Always at most</source>
        <translation>&amp;Immer höchstens</translation>
    </message>
    <message>
        <source>At most, at &amp;these times</source>
        <translation>Höchstens, zu diesen &amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Set limit</source>
        <translation>&amp;Begrenzung setzen</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Tempo begrenzen</translation>
    </message>
    <message>
        <source>Speed in MB per second</source>
        <translation>Tempo in MB pro Sekunde</translation>
    </message>
    <message>
        <source> MB/s</source>
        <translation> MB/s</translation>
    </message>
    <message>
        <source>S&amp;peed:</source>
        <translation>&amp;Tempo:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>It holds for everything that Slipway sends from this computer, also after a new start.</source>
        <translation>Sie gilt für alles, was Slipway von diesem Rechner sendet, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Wählen Sie mindestens einen Tag.</translation>
    </message>
    <message>
        <source>This time ends on the day after. Outside of it there is no limit.</source>
        <translation>Diese Zeit endet am Tag danach. Außerhalb davon gibt es keine Begrenzung.</translation>
    </message>
    <message>
        <source>Outside of this time there is no limit.</source>
        <translation>Außerhalb dieser Zeit gibt es keine Begrenzung.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::LinksField</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>https://… or a DOI</source>
        <translation>https://… oder eine DOI</translation>
    </message>
    <message>
        <source>Add to the list: %1</source>
        <translation>Zur Liste hinzufügen: %1</translation>
    </message>
    <message>
        <source>“%1” is neither a web address nor a DOI.</source>
        <translation>„%1“ ist weder eine Webadresse noch eine DOI.</translation>
    </message>
    <message>
        <source>Write it like https://example.org/page or 10.1000/182.</source>
        <translation>Schreiben Sie sie wie https://example.org/page oder 10.1000/182.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::LookupField</name>
    <message>
        <source>Type the beginning of a name</source>
        <translation>Den Anfang eines Namens eingeben</translation>
    </message>
    <message>
        <source>Found on the server: %1</source>
        <translation>Auf dem Server gefunden: %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Enter takes the marked one, Down goes to the list.</source>
        <translation>
            <numerusform>%n gefunden. Die Eingabetaste nimmt den markierten, Pfeil nach unten geht zur Liste.</numerusform>
            <numerusform>%n gefunden. Die Eingabetaste nimmt den markierten, Pfeil nach unten geht zur Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server knows nothing that begins with “%1”.</source>
        <translation>Der Server kennt nichts, das mit „%1“ beginnt.</translation>
    </message>
    <message>
        <source>Chosen already.</source>
        <translation>Schon gewählt.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MarkStrip</name>
    <message>
        <source>Practice server: everything stays on this computer, nothing is really published.</source>
        <translation>Übungsserver: Alles bleibt auf diesem Rechner, nichts wird wirklich veröffentlicht.</translation>
    </message>
    <message>
        <source>Test server %1: for trying out. Data may be deleted there at any time.</source>
        <translation>Testserver %1: zum Ausprobieren. Daten können dort jederzeit gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::News</name>
    <message numerus="yes">
        <source>%n file(s) could not be sent</source>
        <translation>
            <numerusform>%n Datei konnte nicht gesendet werden</numerusform>
            <numerusform>%n Dateien konnten nicht gesendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Slipway says why, and what to do next. The others are done.</source>
        <translation>Slipway sagt, warum, und was als Nächstes zu tun ist. Die anderen sind fertig.</translation>
    </message>
    <message>
        <source>The upload is done</source>
        <translation>Der Upload ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {is|are} on the server.</source>
        <translation>
            <numerusform>%n Datei ist auf dem Server.</numerusform>
            <numerusform>%n Dateien sind auf dem Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>The upload waits for a new sign-in</source>
        <translation>Der Upload wartet auf eine neue Anmeldung</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on from where it stands.</source>
        <translation>Nichts ist verloren: Er geht weiter, wo er steht.</translation>
    </message>
    <message>
        <source>The upload has stopped and can be continued.</source>
        <translation>Der Upload hat angehalten und kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The server could not process everything</source>
        <translation>Der Server konnte nicht alles verarbeiten</translation>
    </message>
    <message>
        <source>Slipway shows what it says.</source>
        <translation>Slipway zeigt, was er sagt.</translation>
    </message>
    <message>
        <source>The server has processed the upload</source>
        <translation>Der Server hat den Upload verarbeitet</translation>
    </message>
    <message>
        <source>It can be described and published now.</source>
        <translation>Er kann jetzt beschrieben und veröffentlicht werden.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Page</name>
    <message>
        <source>No browser could be opened</source>
        <translation>Es ließ sich kein Browser öffnen</translation>
    </message>
    <message>
        <source>Open this address in a browser yourself: %1</source>
        <translation>Öffnen Sie diese Adresse selbst in einem Browser: %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>You are signed in, but the system keychain still has the old key or token</source>
        <translation>Sie sind angemeldet, aber im Schlüsselbund des Systems liegt noch der alte Schlüssel oder das alte Token</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ParagraphField</name>
    <message>
        <source>One on each line</source>
        <translation>Eine Angabe pro Zeile</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PeopleField</name>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Add to the list: %1</source>
        <translation>Zur Liste hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProblemsModel</name>
    <message>
        <source>Must be fixed</source>
        <translation>Muss behoben werden</translation>
    </message>
    <message>
        <source>Please look at</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to look at; you can continue.</source>
        <translation>
            <numerusform>%n Anmerkung zum Ansehen; Sie können fortfahren.</numerusform>
            <numerusform>%n Anmerkungen zum Ansehen; Sie können fortfahren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) must be fixed before the upload can start.</source>
        <translation>
            <numerusform>%n Problem muss behoben werden, bevor der Upload beginnen kann.</numerusform>
            <numerusform>%n Probleme müssen behoben werden, bevor der Upload beginnen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProcessingPage</name>
    <message>
        <source>The server works on its own: you may close Slipway and come back, even days later. The next start offers to continue here.</source>
        <translation>Der Server arbeitet von selbst weiter: Sie können Slipway schließen und wiederkommen, auch Tage später. Der nächste Start bietet an, hier weiterzumachen.</translation>
    </message>
    <message>
        <source>Entries processed</source>
        <translation>Verarbeitete Einträge</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>Weiter wa&amp;rten</translation>
    </message>
    <message>
        <source>Process &amp;again</source>
        <translation>Noch einmal verar&amp;beiten</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Delete the upload…</source>
        <translation>Upload &amp;löschen…</translation>
    </message>
    <message>
        <source>Asking the server what it makes of the files…</source>
        <translation>Der Server wird gefragt, was er mit den Dateien macht…</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>The processing is about to begin.</source>
        <translation>Die Verarbeitung beginnt gleich.</translation>
    </message>
    <message>
        <source>The server is processing the files: %1</source>
        <comment>the server&apos;s own words for what it does</comment>
        <translation>Der Server verarbeitet die Dateien: %1</translation>
    </message>
    <message>
        <source>Processed, but the server recognised nothing.</source>
        <translation>Verarbeitet, aber der Server hat nichts erkannt.</translation>
    </message>
    <message>
        <source>The server has processed everything.</source>
        <translation>Der Server hat alles verarbeitet.</translation>
    </message>
    <message>
        <source>The processing has failed.</source>
        <translation>Die Verarbeitung ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 processed, %2 failed, of %n entr(ies)</source>
        <translation>
            <numerusform>%1 verarbeitet, %2 fehlgeschlagen, von %n Eintrag</numerusform>
            <numerusform>%1 verarbeitet, %2 fehlgeschlagen, von %n Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n {is|are} listed</source>
        <translation>
            <numerusform>der erste ist aufgelistet</numerusform>
            <numerusform>die ersten %n sind aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>The server recognised nothing in these files</source>
        <translation>Der Server hat in diesen Dateien nichts erkannt</translation>
    </message>
    <message>
        <source>Without at least one entry an upload cannot be published. Go back to Files and add the main files of your calculations or measurements, each in a folder of its own with what belongs to it.</source>
        <translation>Ohne mindestens einen Eintrag kann ein Upload nicht veröffentlicht werden. Gehen Sie zurück zu „Dateien“ und fügen Sie die Hauptdateien Ihrer Rechnungen oder Messungen hinzu, jede in einem eigenen Ordner mit dem, was dazugehört.</translation>
    </message>
    <message>
        <source>Every entry failed</source>
        <translation>Alle Einträge sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>Some entries failed</source>
        <translation>Einige Einträge sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>The files themselves are on the server. Look at the reasons below. You can go back and replace files, process again, or continue: failed entries are published with the rest.</source>
        <translation>Die Dateien selbst sind auf dem Server. Sehen Sie sich die Gründe unten an. Sie können zurückgehen und Dateien ersetzen, noch einmal verarbeiten lassen oder weitermachen: Fehlgeschlagene Einträge werden mit den anderen veröffentlicht.</translation>
    </message>
    <message>
        <source>The server has said nothing new for a long time</source>
        <translation>Der Server hat lange nichts Neues gesagt</translation>
    </message>
    <message>
        <source>Large uploads can take hours, so waiting may be right. You can also look at it in the browser, have it processed again, or delete it and begin anew.</source>
        <translation>Große Uploads können Stunden dauern; Warten kann also richtig sein. Sie können auch im Browser nachsehen, ihn noch einmal verarbeiten lassen oder ihn löschen und neu beginnen.</translation>
    </message>
    <message>
        <source>The server could not process the upload</source>
        <translation>Der Server konnte den Upload nicht verarbeiten</translation>
    </message>
    <message>
        <source>It says: %1
Try “Process again”. If that fails, too, look at it in the browser, or go back to Files and fix what it names. Nothing has been published.</source>
        <translation>Er sagt: %1
Versuchen Sie „Noch einmal verarbeiten“. Scheitert auch das, sehen Sie im Browser nach, oder gehen Sie zurück zu „Dateien“ und beheben Sie, was er nennt. Veröffentlicht wurde nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Asking the server to process everything again…</source>
        <translation>Der Server wird gebeten, alles noch einmal zu verarbeiten…</translation>
    </message>
    <message>
        <source>Delete the upload “%1” on the server?</source>
        <translation>Upload „%1“ auf dem Server löschen?</translation>
    </message>
    <message>
        <source>Its files are deleted on the server for good. Your own files stay as they are, and the dataset stays, too.</source>
        <translation>Seine Dateien werden auf dem Server endgültig gelöscht. Ihre eigenen Dateien bleiben, wie sie sind, und der Datensatz bleibt auch.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>The server is deleting it…</source>
        <translation>Der Server löscht ihn…</translation>
    </message>
    <message numerus="yes">
        <source>Processed, but %1 of %n entr(ies) failed.</source>
        <translation>
            <numerusform>Verarbeitet, aber bei %1 von %n Eintrag ist es fehlgeschlagen.</numerusform>
            <numerusform>Verarbeitet, aber bei %1 von %n Einträgen ist es fehlgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProxyEdit</name>
    <message>
        <source>Remember the password in the system key&amp;chain</source>
        <translation>Das Passwort im S&amp;chlüsselbund des Systems speichern</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>Wie dieser Rechner eingestellt ist</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>This HTTP proxy</source>
        <translation>Dieser HTTP-Proxy</translation>
    </message>
    <message>
        <source>This SOCKS5 proxy</source>
        <translation>Dieser SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Host des Proxys</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Benutzername beim Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Passwort beim Proxy</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Ben&amp;utzername</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>User name and password only if the proxy asks for them. This computer itself is always reached without a proxy.</source>
        <translation>Benutzername und Passwort nur, wenn der Proxy danach fragt. Dieser Rechner selbst wird immer ohne Proxy erreicht.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PublishPage</name>
    <message>
        <source>What to know before publishing</source>
        <translation>Was Sie vor dem Veröffentlichen wissen sollten</translation>
    </message>
    <message>
        <source>Upload:</source>
        <translation>Upload:</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Dateien:</translation>
    </message>
    <message>
        <source>Entries:</source>
        <translation>Einträge:</translation>
    </message>
    <message>
        <source>Dataset:</source>
        <translation>Datensatz:</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>Lizenz:</translation>
    </message>
    <message>
        <source>Embargo:</source>
        <translation>Embargo:</translation>
    </message>
    <message>
        <source>&amp;I understand that this cannot be undone</source>
        <translation>&amp;Ich weiß, dass sich das nicht rückgängig machen lässt</translation>
    </message>
    <message>
        <source>&amp;Publish permanently</source>
        <translation>&amp;Endgültig veröffentlichen</translation>
    </message>
    <message>
        <source>The server is publishing it…</source>
        <translation>Der Server veröffentlicht ihn…</translation>
    </message>
    <message>
        <source>Looking at the upload on the server…</source>
        <translation>Der Upload auf dem Server wird angesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of yours, %1</source>
        <translation>
            <numerusform>%n Datei von Ihnen, %1</numerusform>
            <numerusform>%n Dateien von Ihnen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>the server’s own</source>
        <translation>die des Servers</translation>
    </message>
    <message>
        <source>This is the practice server: nothing becomes public in truth. On a real server everything listed here would become public for good: files could not be changed, added or removed afterwards, and nobody could take the publication back.</source>
        <translation>Das ist der Übungsserver: In Wahrheit wird nichts öffentlich. Auf einem echten Server würde alles hier Aufgeführte endgültig öffentlich: Dateien könnten danach nicht mehr geändert, hinzugefügt oder entfernt werden, und niemand könnte die Veröffentlichung zurücknehmen.</translation>
    </message>
    <message>
        <source>Everything listed here becomes public for good. Files cannot be changed, added or removed afterwards, and nobody can take the publication back.</source>
        <translation>Alles hier Aufgeführte wird endgültig öffentlich. Dateien können danach nicht mehr geändert, hinzugefügt oder entfernt werden, und niemand kann die Veröffentlichung zurücknehmen.</translation>
    </message>
    <message>
        <source>It cannot be published as it is: see above. Go back and fix it, or continue without publishing.</source>
        <translation>So kann er nicht veröffentlicht werden: siehe oben. Gehen Sie zurück und beheben Sie es, oder machen Sie ohne Veröffentlichung weiter.</translation>
    </message>
    <message>
        <source>Published on the practice server. On a real one it would now be public.</source>
        <translation>Auf dem Übungsserver veröffentlicht. Auf einem echten wäre es jetzt öffentlich.</translation>
    </message>
    <message>
        <source>Published. The server shows it.</source>
        <translation>Veröffentlicht. Der Server zeigt es.</translation>
    </message>
    <message>
        <source>The order to publish has been sent.</source>
        <translation>Der Auftrag zum Veröffentlichen ist gesendet.</translation>
    </message>
    <message>
        <source>This is what would become public:</source>
        <translation>Das wird veröffentlicht:</translation>
    </message>
    <message>
        <source>Looking whether it is published…</source>
        <translation>Es wird nachgesehen, ob er veröffentlicht ist…</translation>
    </message>
    <message>
        <source>It is not certain yet whether it is published</source>
        <translation>Noch ist nicht sicher, ob er veröffentlicht ist</translation>
    </message>
    <message>
        <source>%1. The order may have arrived. Slipway looks at the server first and never sends twice what may have arrived. You may also close Slipway and look later.</source>
        <translation>%1. Der Auftrag kann angekommen sein. Slipway sieht zuerst auf dem Server nach und sendet nichts zweimal, was angekommen sein kann. Sie können Slipway auch schließen und später nachsehen.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal nachse&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt ni&amp;cht</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>beauftragt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of yours, %1; the server counts %2</source>
        <translation>
            <numerusform>%n Datei von Ihnen, %1; der Server zählt %2</numerusform>
            <numerusform>%n Dateien von Ihnen, %1; der Server zählt %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReceiptModel</name>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>Weicht ab: %1</translation>
    </message>
    <message>
        <source>Not uploaded: %1</source>
        <translation>Nicht hochgeladen: %1</translation>
    </message>
    <message>
        <source>Not the same as on disk</source>
        <translation>Nicht gleich wie auf der Platte</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is proven</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Server’s check</source>
        <translation>Prüfung des Servers</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReceiptOffer</name>
    <message>
        <source>Everything is handed over</source>
        <translation>Alles ist übergeben</translation>
    </message>
    <message>
        <source>Show the re&amp;ceipt</source>
        <translation>Be&amp;leg zeigen</translation>
    </message>
    <message>
        <source>All files of this publication are in the dataset. If its token has ended, you can have the receipt without signing in.</source>
        <translation>Alle Dateien dieser Veröffentlichung sind im Datensatz. Ist dessen Token abgelaufen, können Sie den Beleg auch ohne Anmeldung haben.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReportDialog</name>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Report for somebody who helps</source>
        <translation>Bericht für jemanden, der hilft</translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation>Inhalt des Berichts</translation>
    </message>
    <message>
        <source>Text of the selected part</source>
        <translation>Text des gewählten Teils</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>This is all that will be in the report; nothing is sent anywhere. Keys, tokens, passwords and the addresses of uploads have been taken out. Names of files, folders and datasets are in it.</source>
        <translation>Das ist alles, was der Bericht enthalten wird; nichts wird irgendwohin gesendet. Schlüssel, Token, Passwörter und die Adressen von Uploads sind herausgenommen. Namen von Dateien, Ordnern und Datensätzen stehen darin.</translation>
    </message>
    <message>
        <source>(the end of it; the report has all of it)</source>
        <translation>(das Ende davon; der Bericht enthält alles)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Zip-Archiv (*.zip)</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht ist gespeichert</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReviewPage</name>
    <message>
        <source>What the server found</source>
        <translation>Was der Server gefunden hat</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Hochgeladene Dateien</translation>
    </message>
    <message>
        <source>Server’s check</source>
        <translation>Prüfung des Servers</translation>
    </message>
    <message>
        <source>What to do next, in the browser</source>
        <translation>Was als Nächstes im Browser zu tun ist</translation>
    </message>
    <message>
        <source>Dataset:</source>
        <translation>Datensatz:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Zustand:</translation>
    </message>
    <message>
        <source>Contents:</source>
        <translation>Inhalt:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Upload:</source>
        <translation>Upload:</translation>
    </message>
    <message>
        <source>Entries:</source>
        <translation>Einträge:</translation>
    </message>
    <message>
        <source>Upload’s address:</source>
        <translation>Adresse des Uploads:</translation>
    </message>
    <message>
        <source>DOI:</source>
        <translation>DOI:</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save receipt…</source>
        <translation>Beleg &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal nachse&amp;hen</translation>
    </message>
    <message>
        <source>Open the &amp;upload</source>
        <translation>&amp;Upload öffnen</translation>
    </message>
    <message>
        <source>It is not in the dataset</source>
        <translation>Sie ist nicht im Datensatz</translation>
    </message>
    <message>
        <source>Go back to Upload and press “Try failed again”: it is registered once more.</source>
        <translation>Gehen Sie zurück zu „Hochladen“, und drücken Sie „Fehlgeschlagene erneut versuchen“: Sie wird noch einmal registriert.</translation>
    </message>
    <message>
        <source>Bac&amp;k to Upload</source>
        <translation>Zurück zum Hoch&amp;laden</translation>
    </message>
    <message>
        <source>Open the &amp;edit page</source>
        <translation>B&amp;earbeitungsseite öffnen</translation>
    </message>
    <message>
        <source>Continue &amp;with part %1</source>
        <translation>Mit Teil %1 weiterma&amp;chen</translation>
    </message>
    <message>
        <source>Opening the next part…</source>
        <translation>Der nächste Teil wird geöffnet…</translation>
    </message>
    <message>
        <source>Looking at the dataset…</source>
        <translation>Der Datensatz wird angesehen…</translation>
    </message>
    <message>
        <source>Reading the dataset back from the server…</source>
        <translation>Der Datensatz wird vom Server zurückgelesen…</translation>
    </message>
    <message>
        <source>The dataset could not be looked at once more</source>
        <translation>Der Datensatz konnte nicht noch einmal angesehen werden</translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n file(s) arrived.</source>
        <translation>
            <numerusform>Bei %n Datei ist ungewiss, ob sie im Datensatz ist.</numerusform>
            <numerusform>Bei %n Dateien ist ungewiss, ob sie im Datensatz sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of this run {is|are} not on the server.</source>
        <translation>
            <numerusform>%n Datei dieses Laufs ist nicht auf dem Server.</numerusform>
            <numerusform>%n Dateien dieses Laufs sind nicht auf dem Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done. On a real server your files would now be in the draft.</source>
        <translation>Fertig. Auf einem echten Server wären Ihre Dateien jetzt im Entwurf.</translation>
    </message>
    <message>
        <source>Done. Your files are handed to the dataset. Now you continue in the browser.</source>
        <translation>Fertig. Ihre Dateien sind dem Datensatz übergeben. Jetzt geht es für Sie im Browser weiter.</translation>
    </message>
    <message>
        <source>Done. On a real server your data would now be published.</source>
        <translation>Fertig. Auf einem echten Server wären Ihre Daten jetzt veröffentlicht.</translation>
    </message>
    <message>
        <source>Done. Your data are published.</source>
        <translation>Fertig. Ihre Daten sind veröffentlicht.</translation>
    </message>
    <message>
        <source>The server has your files. They are not published.</source>
        <translation>Der Server hat Ihre Dateien. Sie sind nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Done. On a real server your files would now be in the dataset.</source>
        <translation>Fertig. Auf einem echten Server wären Ihre Dateien jetzt im Datensatz.</translation>
    </message>
    <message>
        <source>Done. The server has your files.</source>
        <translation>Fertig. Der Server hat Ihre Dateien.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of the upload, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The server shows Slipway no list of files. Only the edit page can show that each of them is listed, under which name, and what else is in the dataset.</source>
        <translation>Der Server zeigt Slipway keine Dateiliste. Nur auf der Bearbeitungsseite ist zu sehen, dass jede Datei aufgeführt ist, unter welchem Namen, und was sonst noch im Datensatz ist.</translation>
    </message>
    <message>
        <source>The upload waits on the server. It can be published later: go back to Publish, or use the web site.</source>
        <translation>Der Upload wartet auf dem Server. Er kann später veröffentlicht werden: Gehen Sie zurück zu „Veröffentlichen“, oder benutzen Sie die Website.</translation>
    </message>
    <message>
        <source>The files are in the draft of the dataset. To publish a version for good, open the dataset in the browser and press Publish there, as soon as the server has no complaints.</source>
        <translation>Die Dateien sind im Entwurf des Datensatzes. Um eine Version endgültig zu veröffentlichen, öffnen Sie den Datensatz im Browser und drücken dort „Publish“, sobald der Server nichts mehr beanstandet.</translation>
    </message>
    <message>
        <source>the server is still checking</source>
        <translation>der Server prüft noch</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>What the server says about the entries:</source>
        <translation>Was der Server über die Einträge sagt:</translation>
    </message>
    <message>
        <source>The server is still checking. So far it says:</source>
        <translation>Der Server prüft noch. Bisher sagt er:</translation>
    </message>
    <message>
        <source>The server has checked the dataset and says:</source>
        <translation>Der Server hat den Datensatz geprüft und sagt:</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>receipt-%1.html</source>
        <comment>file name</comment>
        <translation>beleg-%1.html</translation>
    </message>
    <message>
        <source>Page to read and print (*.html)</source>
        <translation>Seite zum Lesen und Drucken (*.html)</translation>
    </message>
    <message>
        <source>Data for programs (*.json)</source>
        <translation>Daten für Programme (*.json)</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>The receipt is saved</source>
        <translation>Der Beleg ist gespeichert</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SecretEdit</name>
    <message>
        <source>S&amp;how</source>
        <translation>Zei&amp;gen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Show what is typed: %1</source>
        <translation>Eingabe zeigen: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ServersDialog</name>
    <message>
        <source>Keys and servers</source>
        <translation>Schlüssel und Server</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Servers on your list:</source>
        <translation>&amp;Server auf Ihrer Liste:</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Du&amp;plizieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Entfer&amp;nen…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Keys in the system keychain</source>
        <translation>Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>&amp;Forget key</source>
        <translation>S&amp;chlüssel entfernen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Your own server: %1</source>
        <translation>Eigener Server: %1</translation>
    </message>
    <message>
        <source>Key of this server, as “%1”</source>
        <translation>Schlüssel dieses Servers, als „%1“</translation>
    </message>
    <message>
        <source>Token of %1, as “%2”</source>
        <translation>Token von %1, als „%2“</translation>
    </message>
    <message>
        <source>The system keychain has no key for this server.</source>
        <translation>Der Schlüsselbund des Systems hat keinen Schlüssel für diesen Server.</translation>
    </message>
    <message>
        <source>What the system keychain keeps for this server:</source>
        <translation>Was der Schlüsselbund des Systems für diesen Server aufbewahrt:</translation>
    </message>
    <message>
        <source>Import servers from a file</source>
        <translation>Server aus einer Datei importieren</translation>
    </message>
    <message>
        <source>The server is saved, without any key</source>
        <translation>Der Server ist gespeichert, ohne einen Schlüssel</translation>
    </message>
    <message>
        <source>Export server</source>
        <translation>Server exportieren</translation>
    </message>
    <message>
        <source>Servers of Slipway (*.json)</source>
        <translation>Server von Slipway (*.json)</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>„%1“ aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>Nothing changes on the server itself. What the system keychain keeps for it is removed.</source>
        <translation>Auf dem Server selbst ändert sich nichts. Was der Schlüsselbund des Systems für ihn aufbewahrt, wird entfernt.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Si&amp;gn in and continue</source>
        <translation>&amp;Jetzt anmelden und fortfahren</translation>
    </message>
    <message>
        <source>The server no longer accepts the sign-in: it has ended or was revoked. Nothing is lost: sign in again and it goes on where it stood.</source>
        <translation>Der Server nimmt die Anmeldung nicht mehr an: Sie ist abgelaufen oder wurde widerrufen. Nichts ist verloren: Melden Sie sich erneut an, und es geht weiter, wo es stand.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SignInPage</name>
    <message>
        <source>may upload</source>
        <translation>darf hochladen</translation>
    </message>
    <message>
        <source>still waits for approval, as a new account does</source>
        <translation>wartet noch auf die Freigabe, wie ein neues Konto</translation>
    </message>
    <message>
        <source>was refused by the archive</source>
        <translation>wurde vom Archiv abgelehnt</translation>
    </message>
    <message>
        <source>has not finished its registration</source>
        <translation>hat die Registrierung nicht abgeschlossen</translation>
    </message>
    <message>
        <source>a draft, takes files</source>
        <translation>ein Entwurf, nimmt Dateien an</translation>
    </message>
    <message>
        <source>published already, takes none</source>
        <translation>schon veröffentlicht, nimmt keine an</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a dataset, what it is good for</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name of a person, what the account may do</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open the &amp;edit page</source>
        <translation>B&amp;earbeitungsseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Forget key</source>
        <translation>Schlüssel entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Remember in the system keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems speichern</translation>
    </message>
    <message>
        <source>The token remembered in the system keychain is filled in.</source>
        <translation>Das im Schlüsselbund des Systems gespeicherte Token ist eingesetzt.</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;Where do I find this?</source>
        <translation>W&amp;o finde ich das?</translation>
    </message>
    <message>
        <source>&amp;I have no draft yet</source>
        <translation>&amp;Ich habe noch keinen Entwurf</translation>
    </message>
    <message>
        <source>How to find the key</source>
        <translation>So finden Sie den Schlüssel</translation>
    </message>
    <message>
        <source>How to make a draft</source>
        <translation>So legen Sie einen Entwurf an</translation>
    </message>
    <message>
        <source>Practice accounts</source>
        <translation>Übungskonten</translation>
    </message>
    <message>
        <source>&amp;Open the web page</source>
        <translation>We&amp;bseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the page for new drafts</source>
        <translation>Seite für neue Entwür&amp;fe öffnen</translation>
    </message>
    <message>
        <source>&amp;Forget token</source>
        <translation>Token entfe&amp;rnen</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>So melden Sie sich an</translation>
    </message>
    <message>
        <source>%1 wants to know who you are. What you type here is shown to this server only.</source>
        <translation>%1 möchte wissen, wer Sie sind. Was Sie hier eingeben, sieht nur dieser Server.</translation>
    </message>
    <message>
        <source>%1 wants to know who you are. Your key is shown to this server only.</source>
        <translation>%1 möchte wissen, wer Sie sind. Ihren Schlüssel sieht nur dieser Server.</translation>
    </message>
    <message>
        <source>%1 has a token for each dataset: it says which dataset the files go to, and that you may add some. It is shown to this server only.</source>
        <translation>%1 hat für jeden Datensatz ein Token: Es sagt, in welchen Datensatz die Dateien kommen und dass Sie welche hinzufügen dürfen. Nur dieser Server sieht es.</translation>
    </message>
    <message>
        <source>Practice datasets</source>
        <translation>Übungsdatensätze</translation>
    </message>
    <message>
        <source>The practice server has invented datasets. Choose one; its key and token are filled in for you. On a real server you get them from the dataset’s edit page.</source>
        <translation>Der Übungsserver hat Datensätze erfunden. Wählen Sie einen; sein Schlüssel und sein Token werden für Sie eingesetzt. Auf einem echten Server bekommen Sie beide von der Bearbeitungsseite des Datensatzes.</translation>
    </message>
    <message>
        <source>The practice server has invented people. Choose one; user name and password are filled in for you.</source>
        <translation>Der Übungsserver hat Personen erfunden. Wählen Sie eine; Benutzername und Passwort werden für Sie eingesetzt.</translation>
    </message>
    <message>
        <source>The practice server has invented people, each with a key of their own. Choose one; the key is filled in for you. On a real server you get your key from its web site.</source>
        <translation>Der Übungsserver hat Personen erfunden, jede mit einem eigenen Schlüssel. Wählen Sie eine; der Schlüssel wird für Sie eingesetzt. Auf einem echten Server bekommen Sie Ihren Schlüssel von dessen Website.</translation>
    </message>
    <message>
        <source>The key remembered in the system keychain is filled in.</source>
        <translation>Der im Schlüsselbund des Systems gespeicherte Schlüssel ist eingesetzt.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>This account may not upload yet</source>
        <translation>Dieses Konto darf noch nicht hochladen</translation>
    </message>
    <message>
        <source>The token is remembered in the system keychain.</source>
        <translation>Das Token ist im Schlüsselbund des Systems gespeichert.</translation>
    </message>
    <message>
        <source>The token is kept for this session only.</source>
        <translation>Das Token wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The key is remembered in the system keychain.</source>
        <translation>Der Schlüssel ist im Schlüsselbund des Systems gespeichert.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>Der Schlüssel wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The token is remembered in the system keychain. The password is not kept.</source>
        <translation>Das Token ist im Schlüsselbund des Systems gespeichert. Das Passwort wird nicht behalten.</translation>
    </message>
    <message>
        <source>The token is kept for this session only. The password is not kept.</source>
        <translation>Das Token wird nur für diese Sitzung behalten. Das Passwort wird nicht behalten.</translation>
    </message>
    <message>
        <source>The dataset %1 is open: files can be added to it.</source>
        <translation>Der Datensatz %1 ist offen: Ihm können Dateien hinzugefügt werden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a person, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <translation>Sie sind angemeldet als %1.</translation>
    </message>
    <message numerus="yes">
        <source>The pages of %1 say that a token lives %n day(s): until %2 at the latest. The server may keep it longer; Slipway asks for a new one when it is needed.</source>
        <translation>
            <numerusform>Laut den Seiten von %1 gilt ein Token %n Tag: längstens bis %2. Der Server kann es länger behalten; Slipway bittet um ein neues, wenn es nötig ist.</numerusform>
            <numerusform>Laut den Seiten von %1 gilt ein Token %n Tage: längstens bis %2. Der Server kann es länger behalten; Slipway bittet um ein neues, wenn es nötig ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in ends on %1. Slipway asks again when it is needed.</source>
        <translation>Die Anmeldung endet am %1. Slipway fragt wieder, wenn es nötig ist.</translation>
    </message>
    <message>
        <source>The token is no longer in the system keychain.</source>
        <translation>Das Token ist nicht mehr im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key is no longer in the system keychain.</source>
        <translation>Der Schlüssel ist nicht mehr im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StepsBox</name>
    <message>
        <source>%1. %2</source>
        <comment>a step in a list of steps</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SubmissionChooser</name>
    <message>
        <source>Which &amp;upload</source>
        <translation>Welcher &amp;Upload</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>Lös&amp;chen…</translation>
    </message>
    <message>
        <source>Which upload</source>
        <translation>Welcher Upload</translation>
    </message>
    <message>
        <source>Deletes the marked unpublished upload on the server</source>
        <translation>Löscht den markierten unveröffentlichten Upload auf dem Server</translation>
    </message>
    <message>
        <source>That is as many as the server allows: continue one of them, or delete one that is no longer needed.</source>
        <translation>Mehr erlaubt der Server nicht: Machen Sie mit einem davon weiter, oder löschen Sie einen, der nicht mehr gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SubmissionsModel</name>
    <message>
        <source>A new upload</source>
        <translation>Ein neuer Upload</translation>
    </message>
    <message>
        <source>Not possible: the server takes no further unpublished one.</source>
        <translation>Nicht möglich: Der Server nimmt keinen weiteren unveröffentlichten.</translation>
    </message>
    <message>
        <source>Made when the sending starts.</source>
        <translation>Entsteht, wenn das Senden beginnt.</translation>
    </message>
    <message>
        <source>Continue “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TextField</name>
    <message>
        <source>year-month-day, like 2027-03-31</source>
        <translation>Jahr-Monat-Tag, wie 2027-03-31</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TransferModel</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Uploaded, size checked</source>
        <translation>Gesendet, Größe geprüft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>slipway::ui::UploadPage</name>
    <message>
        <source>Overall progress</source>
        <translation>Gesamtfortschritt</translation>
    </message>
    <message>
        <source>Files of this upload</source>
        <translation>Dateien dieses Uploads</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>T&amp;ry failed again</source>
        <translation>Fe&amp;hlgeschlagene erneut versuchen</translation>
    </message>
    <message>
        <source>Speed &amp;limit…</source>
        <translation>Tempo &amp;begrenzen…</translation>
    </message>
    <message>
        <source>Cancel &amp;upload</source>
        <translation>Upload &amp;abbrechen</translation>
    </message>
    <message>
        <source>The upload stands still. Press Continue to take it up where it stood.</source>
        <translation>Der Upload steht still. Drücken Sie „Fortsetzen“, um dort weiterzumachen, wo er stand.</translation>
    </message>
    <message>
        <source>Uploading to %1.</source>
        <translation>Upload nach %1 läuft.</translation>
    </message>
    <message>
        <source>Pausing: the pieces under way are being finished…</source>
        <translation>Wird pausiert: Die laufenden Stücke werden noch fertig…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) {waits|wait} because you said “not now”. Press Continue to send {it|them}.</source>
        <translation>
            <numerusform>%n Datei wartet, weil Sie „Jetzt nicht“ gesagt haben. Drücken Sie „Fortsetzen“, um sie zu senden.</numerusform>
            <numerusform>%n Dateien warten, weil Sie „Jetzt nicht“ gesagt haben. Drücken Sie „Fortsetzen“, um sie zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. Nothing is lost; you may close the window and continue another day.</source>
        <translation>Pausiert. Nichts ist verloren; Sie können das Fenster schließen und an einem anderen Tag weitermachen.</translation>
    </message>
    <message>
        <source>Waiting for the network since %1.</source>
        <translation>Wartet auf das Netz seit %1.</translation>
    </message>
    <message>
        <source>Waiting for the network.</source>
        <translation>Wartet auf das Netz.</translation>
    </message>
    <message>
        <source>Waiting for a new token.</source>
        <translation>Wartet auf ein neues Token.</translation>
    </message>
    <message>
        <source>Waiting for a new sign-in.</source>
        <translation>Wartet auf eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>Waiting for a new key.</source>
        <translation>Wartet auf einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Cancelled. Files that are on the server stay there; Continue takes the upload up again.</source>
        <translation>Abgebrochen. Dateien auf dem Server bleiben dort; „Fortsetzen“ nimmt den Upload wieder auf.</translation>
    </message>
    <message>
        <source>The upload had to stop.</source>
        <translation>Der Upload musste anhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Done, but %n file(s) could not be uploaded.</source>
        <translation>
            <numerusform>Fertig, aber %n Datei konnte nicht hochgeladen werden.</numerusform>
            <numerusform>Fertig, aber %n Dateien konnten nicht hochgeladen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n file(s) arrived.</source>
        <translation>
            <numerusform>Bei %n Datei ist ungewiss, ob sie im Datensatz ist.</numerusform>
            <numerusform>Bei %n Dateien ist ungewiss, ob sie im Datensatz sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are on the server.</source>
        <translation>Alle Dateien sind auf dem Server.</translation>
    </message>
    <message>
        <source>All files were handed to the dataset.</source>
        <translation>Alle Dateien sind dem Datensatz übergeben.</translation>
    </message>
    <message>
        <source>No connection to the server at the moment</source>
        <translation>Zurzeit keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>Slipway tries again by itself and goes on as soon as the network is back. Nothing is lost.</source>
        <translation>Slipway versucht es von selbst wieder und macht weiter, sobald das Netz wieder da ist. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>limited to %1</source>
        <translation>begrenzt auf %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>last activity just now</source>
        <translation>letzte Aktivität gerade eben</translation>
    </message>
    <message>
        <source>last activity %1 s ago</source>
        <translation>letzte Aktivität vor %1 s</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <comment>number of files</comment>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>In doubt: %1</source>
        <comment>number of files</comment>
        <translation>Ungewiss: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage, number of files</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel the upload?</source>
        <translation>Den Upload abbrechen?</translation>
    </message>
    <message>
        <source>Files that are on the server already stay there. You can take the upload up again later.</source>
        <translation>Dateien, die schon auf dem Server sind, bleiben dort. Sie können den Upload später wieder aufnehmen.</translation>
    </message>
    <message>
        <source>&amp;Keep uploading</source>
        <translation>&amp;Weiter hochladen</translation>
    </message>
    <message>
        <source>&amp;Cancel the upload</source>
        <translation>&amp;Upload abbrechen</translation>
    </message>
    <message>
        <source>There is no limit.</source>
        <translation>Es gibt keine Begrenzung.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WherePage</name>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>There is no server called “%1”</source>
        <translation>Es gibt keinen Server namens „%1“</translation>
    </message>
    <message>
        <source>Choose one from the list, or add it.</source>
        <translation>Wählen Sie einen aus der Liste, oder fügen Sie ihn hinzu.</translation>
    </message>
    <message>
        <source>Choose the &amp;server that shall keep your data:</source>
        <translation>Wählen Sie den &amp;Server, der Ihre Daten aufbewahren soll:</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>Server &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Connection sett&amp;ings…</source>
        <translation>Ver&amp;bindungseinstellungen…</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>Bericht s&amp;peichern…</translation>
    </message>
    <message>
        <source>Unfinished publications</source>
        <translation>Unfertige Veröffentlichungen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>Ve&amp;rwerfen…</translation>
    </message>
    <message>
        <source>Starting the practice server…</source>
        <translation>Der Übungsserver wird gestartet…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) done</source>
        <translation>
            <numerusform>%1 von %n Datei fertig</numerusform>
            <numerusform>%1 von %n Dateien fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>Not yet named</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>Opening the publication…</source>
        <translation>Die Veröffentlichung wird geöffnet…</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>„%1“ verwerfen?</translation>
    </message>
    <message>
        <source>It disappears from this list. Your own files stay as they are, and so do the files that are on the server already.</source>
        <translation>Sie verschwindet aus dieser Liste. Ihre eigenen Dateien bleiben, wie sie sind, und die Dateien, die schon auf dem Server sind, ebenso.</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Spr&amp;ache:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Keys and servers…</source>
        <translation>Schlüssel &amp;und Server…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WizardWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Slipway’s memory of your publications</source>
        <translation>Slipways Verzeichnis Ihrer Veröffentlichungen</translation>
    </message>
    <message>
        <source>The upload is still running</source>
        <translation>Der Upload läuft noch</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>&amp;Pausieren und beenden</translation>
    </message>
    <message>
        <source>Nothing is lost if you pause: the next start offers to continue where it stood. If you cancel, nothing more is sent; files that are on the server already stay there, and you can take the upload up again later.</source>
        <translation>Nichts geht verloren, wenn Sie pausieren: Der nächste Start bietet an, weiterzumachen, wo es stand. Wenn Sie abbrechen, wird nichts mehr gesendet; Dateien, die schon auf dem Server sind, bleiben dort, und Sie können den Upload später wieder aufnehmen.</translation>
    </message>
    <message>
        <source>&amp;Keep uploading</source>
        <translation>&amp;Weiter hochladen</translation>
    </message>
    <message>
        <source>&amp;Cancel the upload</source>
        <translation>Upload &amp;abbrechen</translation>
    </message>
</context>
</TS>
