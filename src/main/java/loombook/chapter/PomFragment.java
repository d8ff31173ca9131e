package loombook.chapter;

import loombook.chapter.Header.Directive;
import loombook.problem.Said;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The dependencies and repositories of a whole or partial POM, as `%%loadFromPOM` takes them.
final class PomFragment {
    private final Findings findings;
    private final int line;

    PomFragment(Findings findings, int line) {
        this.findings = findings;
        this.line = line;
    }

    void read(String xml, List<Directive> deps, List<Directive> repos) {
        try {
            Document document = parse(xml);
            for (Element one : named(document, "dependency")) {
                dependency(one, deps);
            }
            for (Element one : named(document, "repository")) {
                String id = child(one, "id");
                String url = child(one, "url");
                repos.add(new Directive(id.isEmpty() ? url : id + "=" + url, line));
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            findings.problem(
                    line,
                    Said.of("%%loadFromPOM holds no POM: {0}", e.getMessage()),
                    Said.of("mend its XML"));
        }
    }

    private static Document parse(String xml)
            throws SAXException, IOException, ParserConfigurationException {
        String text = xml.strip();
        int declaration = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The default handler prints to the standard error stream.
        builder.setErrorHandler(new DefaultHandler());
        String whole = "<cell>" + text.substring(declaration) + "</cell>";
        return builder.parse(new InputSource(new StringReader(whole)));
    }

    private void dependency(Element one, List<Directive> deps) {
        String group = child(one, "groupId");
        String artifact = child(one, "artifactId");
        String version = child(one, "version");
        if (group.isEmpty() || artifact.isEmpty() || version.isEmpty() || version.contains("${")) {
            findings.warning(
                    line,
                    Said.of("the dependency {0}:{1} has no plain version", group, artifact),
                    Said.of("write its version out"));
            return;
        }
        String classifier = child(one, "classifier");
        String coordinate = group + ":" + artifact + ":" + version;
        String scope = child(one, "scope");
        if (!scope.equals("test") && !scope.equals("import")) {
            deps.add(
                    new Directive(
                            classifier.isEmpty() ? coordinate : coordinate + ":" + classifier,
                            line));
        }
    }

    private static List<Element> named(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }
}
